import { afterEach, expect, it, vi } from 'vitest';
import { sha256 } from './sha256';

afterEach(() => { vi.unstubAllGlobals(); });

it('gives the digests of the standard', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('agrees with the browser on any text', async () => {
  for (const text of ['张伟 甲校 → 乙校\n', '𠮷'.repeat(100), 'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(65)]) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    expect(sha256(text)).toBe(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
});

it('needs no secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: () => { throw new Error('not asked'); } });
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
