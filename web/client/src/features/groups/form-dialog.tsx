import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { groupTexts } from './texts';

interface Fields {
  type: string;
  name: string;
  formedOn: Dayjs;
}

/** Forms a group; schools are admitted afterwards. */
export function FormDialog({ close }: { close: () => void }) {
  const t = useTexts(groupTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(uuid7);
  const required = [{ required: true, message: t.required }];
  return (
    <Modal open title={t.form} okText={t.save} okButtonProps={{ loading: isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ formedOn: dayjs() }}
        onFinish={({ formedOn, ...rest }) => { order({ method: 'PUT', parts: ['groups', key], body: { ...rest, stages: [], formedOn: formedOn.format('YYYY-MM-DD') } }, close); }}
      >
        <Form.Item name="type" label={t.type} rules={required}><Select options={codes.options('groupKind')} /></Form.Item>
        <Form.Item name="name" label={t.name} rules={required}><Input maxLength={60} /></Form.Item>
        <Form.Item name="formedOn" label={t.formed} rules={required}><DatePicker /></Form.Item>
      </Form>
    </Modal>
  );
}
