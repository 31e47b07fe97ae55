// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy-text';

afterEach(() => { vi.unstubAllGlobals(); });

it('copies on plain http by the old command', async () => {
  const copied: string[] = [];
  const execCommand = (command: string): boolean => {
    const area = document.querySelector('textarea');
    if (command === 'copy' && area !== null) copied.push(area.value);
    return true;
  };
  Object.assign(document, { execCommand });
  expect('clipboard' in navigator).toBe(false);
  expect(await copyText('近5年轮岗交流')).toBe(true);
  expect(copied).toEqual(['近5年轮岗交流']);
  expect(document.querySelector('textarea')).toBeNull();
});

it('says so when the clipboard is refused', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  expect(await copyText('x')).toBe(false);
});
