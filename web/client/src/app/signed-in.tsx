import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import { sessionQuery } from '@/lib/session';
import { SessionContext, useSession } from '@/lib/session-context';
import { appTexts } from './texts';

/** Pages behind the sign-in; the address asked for is kept through it. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.data === undefined) {
    // Asking goes on by itself while nobody answers.
    const failure = session.error ?? session.failureReason;
    return failure === null ? <LoadingState /> : <FailingState error={failure} retry={() => void session.refetch()} />;
  }
  if (session.data === null) {
    const from = pathname + search;
    return <Navigate to={from === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(from)}`} replace />;
  }
  return (
    <SessionContext value={session.data}>
      <Outlet />
    </SessionContext>
  );
}

/** The bare address leads to the first scope the person works in. */
export function FirstScope() {
  const t = useTexts(appTexts);
  const [first] = useSession().scopes;
  if (first === undefined) return <EmptyState title={t.noScope}>{t.noScopeNext}</EmptyState>;
  return <Navigate to={pagePath(first.scope)} replace />;
}
