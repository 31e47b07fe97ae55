import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { placesQuery } from './pairings';
import { exchangeTexts } from './texts';
import { useSides } from './use-sides';

interface Fields {
  number: string;
  first: string;
  second: string;
  signedOn: Dayjs;
  expiresOn: Dayjs;
}

/** Records a pairing of two schools. */
export function AgreeDialog({ close }: { close: () => void }) {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(uuid7);
  const places = useQuery(placesQuery(scope));
  const [first, second] = useSides();
  const optionsOf = (side: string): { value: string; label: string }[] =>
    (places.data?.schools ?? []).filter((school) => school.side === side).map((school) => ({ value: school.key, label: `${school.code} ${school.name}` }));
  const required = [{ required: true, message: t.required }];
  return (
    <Modal open title={t.agree} okText={t.save} okButtonProps={{ loading: isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ signedOn: dayjs(), expiresOn: dayjs().add(3, 'year') }}
        onFinish={({ signedOn, expiresOn, ...rest }) => {
          order({ method: 'PUT', parts: ['pairings', key], body: { ...rest, signedOn: signedOn.format('YYYY-MM-DD'), expiresOn: expiresOn.format('YYYY-MM-DD') } }, close);
        }}
      >
        <Form.Item name="number" label={t.number} rules={required}><Input maxLength={40} /></Form.Item>
        <Form.Item name="first" label={first} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} loading={places.isPending} options={optionsOf('first')} /></Form.Item>
        <Form.Item name="second" label={second} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} loading={places.isPending} options={optionsOf('second')} /></Form.Item>
        <Form.Item name="signedOn" label={t.signed} rules={required}><DatePicker /></Form.Item>
        <Form.Item name="expiresOn" label={t.expires} rules={required}><DatePicker /></Form.Item>
      </Form>
    </Modal>
  );
}
