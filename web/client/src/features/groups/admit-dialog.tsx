import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { schoolChoices } from './schools';
import { groupTexts } from './texts';

interface Fields {
  school: string;
  role: 'lead' | 'member';
  from: Dayjs;
}

/** Admits a school to a group. */
export function AdmitDialog({ group, close }: { group: string; close: () => void }) {
  const t = useTexts(groupTexts);
  const schools = useQuery(schoolChoices(useScope()));
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(uuid7);
  const required = [{ required: true, message: t.required }];
  return (
    <Modal open title={t.admit} okText={t.save} okButtonProps={{ loading: isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ role: 'member', from: dayjs() }}
        onFinish={({ from, ...rest }) => { order({ method: 'PUT', parts: ['groups', group, 'members', key], body: { ...rest, from: from.format('YYYY-MM-DD') } }, close); }}
      >
        <Form.Item name="school" label={t.school} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} loading={schools.isPending} options={schools.data ?? []} /></Form.Item>
        <Form.Item name="role" label={t.role} rules={required}><Select options={[{ value: 'member', label: t.roleMember }, { value: 'lead', label: t.roleLead }]} /></Form.Item>
        <Form.Item name="from" label={t.from} rules={required}><DatePicker /></Form.Item>
      </Form>
    </Modal>
  );
}
