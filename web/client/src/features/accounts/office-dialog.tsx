import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { apiPath } from '@/lib/http/path';
import { Problem } from '@/lib/http/problem';
import { send } from '@/lib/http/send';
import { uuid7 } from '@/lib/http/uuid7';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import type { Issued, Slip } from './accounts';
import { GrantFields } from './grant-fields';
import { officeTexts } from './office-texts';
import { grantOrder, type TypedGrant } from './typed-grant';

interface Fields extends TypedGrant {
  login: string;
  name: string;
}

/** Opens an account for an office with its first role. */
export function OfficeDialog({ issued, close }: { issued: (slip: Slip) => void; close: () => void }) {
  const t = useTexts(officeTexts);
  const scope = useScope();
  const language = useLanguage();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(uuid7);
  const opening = useMutation({
    mutationFn: ({ login, name, ...grant }: Fields) =>
      send<Issued>({ method: 'POST', path: apiPath(scope, 'accounts', 'offices'), body: { login, name, grant: { ...grantOrder(grant), id: key } } }),
    onSuccess: async ({ slip }) => {
      await queries.invalidateQueries({ queryKey: [scope, 'accounts'] });
      issued(slip);
    },
  });
  const required = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Modal open title={t.openTitle} okText={t.save} cancelText={t.cancel} okButtonProps={{ loading: opening.isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields> form={form} layout="vertical" initialValues={{ scope }} onFinish={(fields) => { opening.mutate(fields); }}>
        <Form.Item name="login" label={t.login} rules={required}><Input maxLength={64} autoCapitalize="none" placeholder={t.loginHint} /></Form.Item>
        <Form.Item name="name" label={t.name} rules={required}><Input maxLength={40} placeholder={t.nameHint} /></Form.Item>
        <GrantFields />
      </Form>
      {opening.error instanceof Problem && <Alert type="error" showIcon role="alert" title={opening.error.texts[language]} />}
    </Modal>
  );
}
