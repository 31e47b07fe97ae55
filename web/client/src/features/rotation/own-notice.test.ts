import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { gives } from './own-notice';

const hashed = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const rows = ['张伟\t甲校\t乙校', '王芳\t乙校\t丙校', '李娜\t丙校\t甲校'];
const rowHashes = rows.map((row) => hashed(`row/2\t${row}\n`));
const head = 'notice/2\t1';
const version = {
  version: 1, hash: hashed([head, ...rowHashes].map((line) => `${line}\n`).join('')), previous: '', from: '2026-11-23', until: '2026-11-27', at: '2026-11-22T00:00:00Z',
  inputsHash: '', policyVersion: 1, solver: 'hand', authority: '', removed: 0, added: 0, total: 3,
};
const own = { version, head, row: rows[1] ?? '', place: 2, rowHashes, holds: true, shown: null };

afterEach(() => { vi.unstubAllGlobals(); });

it('checks the own row where the browser has no digest, as on plain http', () => {
  vi.stubGlobal('crypto', {});
  expect(gives(own)).toBe(true);
});

it('finds a row, a place or a list that was altered', () => {
  expect(gives({ ...own, row: '王芳\t乙校\t甲校' })).toBe(false);
  expect(gives({ ...own, place: 1 })).toBe(false);
  expect(gives({ ...own, rowHashes: rowHashes.slice(1) })).toBe(false);
  expect(gives({ ...own, row: null, place: null })).toBe(false);
});
