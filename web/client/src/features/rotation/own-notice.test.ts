import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { gives } from './own-notice';

const hashed = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const names = { name: '王芳', number: 'DT2', fromName: '乙校', toName: '丙校' };
const rows = ['row/2\ta\tt1\ts1\ts2', `row/3\tb\tt2\ts2\ts3\t${hashed('names/1\tb\t王芳\tDT2\t乙校\t丙校\n')}`, 'row/2\tc\tt3\ts3\ts1'];
const rowHashes = rows.map((row) => hashed(`${row}\n`));
const head = 'notice/2\t1';
const version = {
  version: 1, hash: hashed([head, ...rowHashes].map((line) => `${line}\n`).join('')), previous: '', from: '2026-11-23', until: '2026-11-27', at: '2026-11-22T00:00:00Z',
  inputsHash: '', policyVersion: 1, solver: 'hand', authority: '', removed: 0, added: 0, total: 3,
};
const own = { version, head, row: rows[1] ?? '', place: 2, rowHashes, holds: true, shown: null, names };

afterEach(() => { vi.unstubAllGlobals(); });

it('checks the own row where the browser has no digest, as on plain http', () => {
  vi.stubGlobal('crypto', {});
  expect(gives(own)).toBe(true);
});

it('finds names that were altered, and goes by the line where they are not told or not hashed', () => {
  for (const altered of [{ name: '王方' }, { number: 'DT3' }, { fromName: '甲校' }, { toName: '甲校' }]) expect(gives({ ...own, names: { ...names, ...altered } })).toBe(false);
  expect(gives({ ...own, names: null })).toBe(true);
  expect(gives({ ...own, row: rows[0] ?? '', place: 1, names: null })).toBe(true);
});

it('finds a row, a place or a list that was altered', () => {
  expect(gives({ ...own, row: 'row/3\tb\tt2\ts2\ts1' })).toBe(false);
  expect(gives({ ...own, place: 1 })).toBe(false);
  expect(gives({ ...own, rowHashes: rowHashes.slice(1) })).toBe(false);
  expect(gives({ ...own, row: null, place: null })).toBe(false);
});
