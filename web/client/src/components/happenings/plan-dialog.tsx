import { DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { tableTexts } from './table-texts';
import { useOrder } from './use-order';

export interface PlanDialogProps {
  /** `pairings` or `groups`. */
  owners: 'pairings' | 'groups';
  /** For whom; the only one is taken without asking. */
  choices: { value: string; label: string }[];
  close: () => void;
}

interface Fields {
  owner: string;
  number: string;
  kind: string;
  mode: string;
  on: Dayjs;
  hours: number;
}

/** Plans an activity. */
export function PlanDialog({ owners, choices, close }: PlanDialogProps) {
  const t = useTexts(tableTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(uuid7);
  const save = ({ owner, on, ...rest }: Fields): void => {
    order({ method: 'PUT', parts: [owners, owner, 'activities', key], body: { ...rest, on: on.format('YYYY-MM-DD') } }, close);
  };
  const required = [{ required: true, message: t.required }];
  return (
    <Modal open title={t.plan} okText={t.create} okButtonProps={{ loading: isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{ owner: choices.length === 1 ? choices[0]?.value : undefined, mode: 'onsite', on: dayjs(), hours: 4 }}
      >
        <Form.Item name="owner" label={t.heldFor} rules={required} hidden={choices.length === 1}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={choices} />
        </Form.Item>
        <Form.Item name="number" label={t.number} rules={required}><Input maxLength={40} /></Form.Item>
        <Form.Item name="kind" label={t.kind} rules={required}><Select options={codes.options('activityKind')} /></Form.Item>
        <Form.Item name="mode" label={t.mode} rules={required}><Select options={codes.options('activityMode')} /></Form.Item>
        <Form.Item name="on" label={t.day} rules={required}><DatePicker /></Form.Item>
        <Form.Item name="hours" label={t.hours} rules={required}><InputNumber min={0.5} max={8} step={0.5} /></Form.Item>
      </Form>
    </Modal>
  );
}
