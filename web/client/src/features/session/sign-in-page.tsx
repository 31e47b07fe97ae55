import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { sessionQuery } from '@/lib/session';
import { SessionFrame } from './session-frame';
import { SignInForm } from './sign-in-form';
import { sessionTexts } from './texts';

export function SignInPage() {
  const t = useTexts(sessionTexts);
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  if (session.data) return <Navigate to={pageWithin(params.get('from'))} replace />;
  return <SessionFrame title={t.title} help={t.help}><SignInForm /></SessionFrame>;
}

/** Only pages of this site may be returned to: `//elsewhere` would leave it. */
function pageWithin(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : '/';
}
