import { useRouteError } from 'react-router';
import { FailingState } from '@/components/failing-state';

/** One page failing leaves the shell standing. Reloading also fetches files a newer version has replaced. */
export function RouteError() {
  return <FailingState error={useRouteError()} retry={() => { location.reload(); }} />;
}
