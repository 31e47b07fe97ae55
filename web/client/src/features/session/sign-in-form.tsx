import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { Problem } from '@/lib/http/problem';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { sessionQuery, signIn } from '@/lib/session';
import { sessionTexts } from './texts';

interface Typed {
  account: string;
  password: string;
}

export function SignInForm() {
  const t = useTexts(sessionTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const signing = useMutation({
    mutationFn: ({ account, password }: Typed) => signIn(account.trim(), password),
    onSuccess: (session) => { queries.setQueryData(sessionQuery.queryKey, session); },
  });
  return (
    <Form<Typed> layout="vertical" requiredMark={false} size="large" onFinish={(typed) => { signing.mutate(typed); }}>
      <Form.Item name="account" label={t.account} rules={[{ required: true, whitespace: true, message: t.accountMissing }]}>
        <Input autoComplete="username" autoFocus autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordMissing }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {signing.error instanceof Problem && (
        <Form.Item>
          <Alert type="error" showIcon role="alert" title={signing.error.texts[language]} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={signing.isPending}>{t.signIn}</Button>
    </Form>
  );
}
