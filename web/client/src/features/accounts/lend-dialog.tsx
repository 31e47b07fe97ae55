import { useQuery } from '@tanstack/react-query';
import { App, DatePicker, Form, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { uuid7 } from '@/lib/http/uuid7';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { isRole, roleTexts, rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useToday } from '@/lib/use-today';
import type { Grant } from './accounts';
import { accountChoices } from './choices';
import { officeTexts } from './office-texts';

interface Fields {
  of: string;
  account: string;
  until: Dayjs;
}

/** Lends one of the person's own roles to another account until a day. */
export function LendDialog({ own, close }: { own: readonly Grant[]; close: () => void }) {
  const t = useTexts(officeTexts);
  const names = useTexts(roleTexts);
  const scope = useScope();
  const today = useToday();
  const roles = rolesIn(useSession(), scope);
  const hasOffices = roles.has('coordinator') || roles.has('bureau-leader');
  const { message } = App.useApp();
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<Fields>();
  const [id] = useState(uuid7);
  const [typed, setTyped] = useState('');
  const accounts = useQuery(accountChoices(scope, typed, hasOffices, useLanguage()));
  const required = [{ required: true, message: t.required }];
  const lend = ({ of, account, until }: Fields): void => {
    const body = { id, of, from: null, until: until.format('YYYY-MM-DD') };
    order({ parts: ['accounts', account, 'delegations'], body }, () => {
      void message.success(t.lent);
      close();
    });
  };
  return (
    <Modal open title={t.lend} okText={t.save} cancelText={t.cancel} okButtonProps={{ loading: isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields> form={form} layout="vertical" initialValues={own.length === 1 ? { of: own[0]?.id } : {}} onFinish={lend}>
        <Form.Item name="of" label={t.lendOf} rules={required}>
          <Select options={own.map(({ id: value, role, targetName }) => ({ value, label: [isRole(role) ? names[role] : role, targetName ?? ''].filter((part) => part !== '').join(' · ') }))} />
        </Form.Item>
        <Form.Item name="account" label={t.lendTo} rules={required}>
          <Select showSearch={{ filterOption: false, onSearch: setTyped }} placeholder={t.lendToSearch} loading={accounts.isFetching} options={accounts.data ?? []} />
        </Form.Item>
        <Form.Item name="until" label={t.lendUntil} rules={required}>
          <DatePicker minDate={today} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
