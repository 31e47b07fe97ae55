import { DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useOrder } from '@/components/happenings/use-order';
import { useTexts } from '@/lib/i18n/texts';
import type { Pairing } from './pairings';
import { exchangeTexts } from './texts';

export type PairingChange = 'renew' | 'suspend' | 'resume' | 'end';

const verbs: Record<PairingChange, string> = { renew: 'renewal', suspend: 'suspension', resume: 'resumption', end: 'end' };

/** Changes how long a pairing is in force. */
export function PairingDialog({ pairing, what, close }: { pairing: Pairing; what: PairingChange; close: () => void }) {
  const t = useTexts(exchangeTexts);
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<{ from: Dayjs; expiresOn?: Dayjs }>();
  const required = [{ required: true, message: t.required }];
  return (
    <Modal
      open
      title={`${t[what]} · ${pairing.number} ${pairing.first.name} — ${pairing.second.name}`}
      okText={t.save}
      okButtonProps={{ loading: isPending }}
      onOk={() => { form.submit(); }}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ from: dayjs(), expiresOn: dayjs(pairing.expiresOn).add(3, 'year') }}
        onFinish={({ from, expiresOn }) => {
          const body = { from: from.format('YYYY-MM-DD'), ...(what === 'renew' ? { expiresOn: expiresOn?.format('YYYY-MM-DD') } : {}) };
          order({ parts: ['pairings', pairing.key, verbs[what]], body }, close);
        }}
      >
        <Form.Item name="from" label={t.from} rules={required}><DatePicker maxDate={dayjs()} /></Form.Item>
        {what === 'renew' && <Form.Item name="expiresOn" label={t.newExpiry} rules={required}><DatePicker minDate={dayjs(pairing.expiresOn).add(1, 'day')} /></Form.Item>}
      </Form>
    </Modal>
  );
}
