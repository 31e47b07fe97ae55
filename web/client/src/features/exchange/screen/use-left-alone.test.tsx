// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLeftAlone } from './use-left-alone';

beforeEach(() => { vi.useFakeTimers(); });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('what was opened closes a minute after the last sign of anybody, and not before', () => {
  const leave = vi.fn();
  renderHook(() => { useLeftAlone(leave); });

  vi.advanceTimersByTime(50_000);
  window.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(50_000);
  expect(leave).not.toHaveBeenCalled();

  vi.advanceTimersByTime(10_000);
  expect(leave).toHaveBeenCalledOnce();
});
