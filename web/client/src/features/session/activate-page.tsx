import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { LoadingState } from '@/components/loading-state';
import { Problem } from '@/lib/http/problem';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { ActivateForm } from './activate-form';
import { checkCode } from './activation';
import { activationTexts } from './activation-texts';
import { SessionFrame } from './session-frame';

/** Where a slip's QR code leads: number and code are in the address, a password is chosen here. */
export function ActivatePage() {
  const t = useTexts(activationTexts);
  const language = useLanguage();
  const [params] = useSearchParams();
  const account = params.get('account') ?? '';
  const code = params.get('code') ?? '';
  const check = useQuery({
    queryKey: ['activation', account, code],
    queryFn: () => checkCode(account, code),
    enabled: account !== '' && code !== '',
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (check.isLoading) return <SessionFrame title={t.title} help={t.help}><LoadingState /></SessionFrame>;
  const isOver = check.error instanceof Problem && check.error.code.startsWith('account.activation-');
  return (
    <SessionFrame title={t.title} help={t.help}>
      {check.error instanceof Problem && <Alert type={isOver ? 'info' : 'error'} showIcon role="alert" title={check.error.texts[language]} style={{ marginBottom: 16 }} />}
      {check.data !== undefined && <p>{t.welcome(check.data.name)}</p>}
      {isOver ? <Link to="/sign-in">{t.toSignIn}</Link> : <ActivateForm account={account} code={code} isKnown={check.isSuccess} />}
    </SessionFrame>
  );
}
