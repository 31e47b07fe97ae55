import { useRouteError } from 'react-router';
import { FailingState } from '@/components/failing-state';

/** One page failing leaves the shell standing. */
export function RouteError() {
  return <FailingState error={useRouteError()} retry={() => { location.reload(); }} />;
}
