import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '@/lib/http/problem';
import { uuid7 } from '@/lib/http/uuid7';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { forgetPerson, sessionQuery } from '@/lib/session';
import { activate } from './activation';
import { activationTexts } from './activation-texts';

interface Typed {
  account: string;
  code: string;
  password: string;
  again: string;
}

const shortest = 10;

/** Number, code and the password chosen. `isKnown`: number and code came from a slip and serve, so they stand as they are. */
export function ActivateForm({ account, code, isKnown }: { account: string; code: string; isKnown: boolean }) {
  const t = useTexts(activationTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // One key for as long as the page stands: sent again after a broken line, it is the same activation.
  const [key] = useState(() => uuid7());
  const activating = useMutation({
    mutationFn: (typed: Typed) => activate(typed.account.trim(), typed.code, typed.password, key),
    onSuccess: async (session) => {
      forgetPerson(queries);
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate('/', { replace: true });
    },
  });
  return (
    <Form<Typed> layout="vertical" requiredMark={false} size="large" initialValues={{ account, code }} onFinish={(typed) => { activating.mutate(typed); }}>
      <Form.Item name="account" label={t.account} rules={[{ required: true, whitespace: true, message: t.accountMissing }]}>
        <Input autoComplete="username" autoCapitalize="characters" readOnly={isKnown} />
      </Form.Item>
      <Form.Item name="code" label={t.code} rules={[{ required: true, whitespace: true, message: t.codeMissing }]}>
        <Input autoComplete="one-time-code" autoCapitalize="characters" readOnly={isKnown} />
      </Form.Item>
      <Form.Item name="password" label={t.password} extra={t.passwordHint} rules={[{ required: true, min: shortest, message: t.passwordShort }]}>
        <Input.Password autoComplete="new-password" autoFocus={isKnown} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t.again}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) => (value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t.different))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {activating.error instanceof Problem && (
        <Form.Item>
          <Alert type="error" showIcon role="alert" title={activating.error.texts[language]} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={activating.isPending}>{t.activate}</Button>
    </Form>
  );
}
