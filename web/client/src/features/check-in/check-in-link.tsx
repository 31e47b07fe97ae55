import { Navigate, useLocation } from 'react-router';
import { pagePath } from '@/lib/scope';
import { useSession } from '@/lib/session-context';

/** The address in a check-in code leads to the page in the scope where the person is a teacher. */
export function CheckInLink() {
  const { grants, scopes } = useSession();
  const { search } = useLocation();
  const home = grants.find(({ role }) => role === 'teacher')?.scope ?? scopes[0]?.scope;
  return <Navigate to={home === undefined ? '/' : pagePath(home, 'check-in') + search} replace />;
}
