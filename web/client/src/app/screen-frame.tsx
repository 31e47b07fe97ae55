import { Outlet } from 'react-router';
import { LiveProvider } from './shell/live-provider';

/** What a screen on a wall stands in: the live connection, and nothing around it. */
export function ScreenFrame() {
  return (
    <LiveProvider>
      <Outlet />
    </LiveProvider>
  );
}
