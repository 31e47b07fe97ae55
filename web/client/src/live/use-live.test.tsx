// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Live } from './live';
import { LiveContext } from './live-context';
import { FakeHub } from './testing/fake-hub';
import { useLive } from './use-live';

let hub: FakeHub;
let live: Live;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  live = new Live(hub, { random: () => 0.5, hasNetwork: () => true });
});

afterEach(() => {
  cleanup();
  live.stop();
  vi.useRealTimers();
});

function watch() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <LiveContext value={live}>{children}</LiveContext>
    </StrictMode>
  );
  const initialProps = { scope: 'region/datong' };
  return renderHook(({ scope }) => useLive<{ pairs: number }>('board', scope), { wrapper, initialProps });
}

const settle = (milliseconds = 0): Promise<void> =>
  act(async () => { await vi.advanceTimersByTimeAsync(milliseconds); });

const answer = (): Promise<void> => act(async () => { hub.prepareAnswers()(); await vi.advanceTimersByTimeAsync(0); });

test('renders each change of the document', async () => {
  hub.commit({ pairs: 29 });
  hub.tick();
  live.start();
  const { result } = watch();
  await settle();
  await answer();
  expect(result.current).toMatchObject({ status: 'live', document: { pairs: 29 } });

  act(() => {
    hub.commit({ pairs: 30 });
    hub.tick();
  });
  expect(result.current.document).toEqual({ pairs: 30 });
});

test('never shows one scope the document of another', async () => {
  hub.commit({ pairs: 29 });
  hub.tick();
  live.start();
  const { result, rerender } = watch();
  await settle();
  await answer();

  rerender({ scope: 'region/yuhuatai' });

  expect(result.current).toMatchObject({ status: 'loading', document: undefined });
});

test('shows a document at once when coming back within five seconds', async () => {
  hub.commit({ pairs: 29 });
  hub.tick();
  live.start();
  const first = watch();
  await settle();
  await answer();
  first.unmount();
  await settle(4_000);

  expect(watch().result.current).toMatchObject({ status: 'live', document: { pairs: 29 } });
});
