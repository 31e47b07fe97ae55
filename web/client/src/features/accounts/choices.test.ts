import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { accountChoices, teacherChoices } from './choices';

const zhang = { teacher: 'a', account: 'x', staffNumber: 'DT00002', name: '张伟', schoolName: '云谷小学' };
const lists: Readonly<Record<string, unknown>> = {
  accounts: { rows: [zhang, { ...zhang, teacher: 'b', account: 'y', staffNumber: 'DT00003' }] },
  offices: { rows: [{ account: 'z', name: '张伟', login: 'zhangwei', state: 'active' }] },
};

afterEach(() => { vi.unstubAllGlobals(); });

test('everybody called 张伟 can be told apart where teachers and accounts are chosen', async () => {
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json(lists[path.includes('/offices') ? 'offices' : 'accounts'])));
  const queries = new QueryClient();
  const teachers = await queries.query(teacherChoices('region/datong', '张伟', 'zh'));
  const accounts = await queries.query(accountChoices('region/datong', '张伟', true, 'zh'));

  expect(teachers.map(({ label }) => label)).toEqual(['张伟（DT00002，云谷小学）', '张伟（DT00003，云谷小学）']);
  expect(new Set(accounts.map(({ label }) => label)).size).toBe(3);
});
