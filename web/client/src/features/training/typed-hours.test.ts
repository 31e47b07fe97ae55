import { expect, test } from 'vitest';
import type { HourLine, PendingLine, TeacherHours } from './documents';
import { referencesOf } from './orders';
import { earlierProgrammes, hoursOf, latestFirst, startingHours } from './typed-hours';

const line: HourLine = {
  programme: '县级学科培训', level: 'county', content: 'subject', mode: 'classroom', role: 'trainee', hours: 6, credited: 6,
  from: '2026-01-18', until: '2026-01-18', status: 'credited', note: '', comment: '', at: '2026-01-19T01:00:00.0000000+00:00',
};

function ledger(...entries: HourLine[]): TeacherHours {
  return {
    name: '张敏', school: '桥头小学', pending: 0, required: { cycle: 360, year: 72, cycleStart: 2021, cycleYears: 5 }, years: {}, cycles: {},
    order: entries.map((_, n) => `e${n}`),
    entries: Object.fromEntries(entries.map((entry, n) => [`e${n}`, entry])),
  };
}

test('a first entry starts with today and what is most common', () => {
  expect(startingHours('2026-05-20', undefined)).toMatchObject({ from: '2026-05-20', until: '2026-05-20', level: 'county', content: 'subject', role: 'trainee' });
});

test('a further entry starts with the kind logged last, whenever that training was', () => {
  const online = { ...line, level: 'online', mode: 'online', until: '2025-12-01', at: '2026-02-01T01:00:00.0000000+00:00' };

  expect(startingHours('2026-05-20', ledger(line, online))).toMatchObject({ level: 'online', mode: 'online', programme: '' });
});

test('offers earlier titles once and no counter-entries', () => {
  expect(earlierProgrammes(ledger(line, line, { ...line, programme: '冲销', status: 'reversal' }))).toEqual(['县级学科培训']);
});

test('an entry sent back starts with its own content', () => {
  expect(hoursOf({ ...line, note: '附证书' })).toMatchObject({ programme: '县级学科培训', hours: 6, note: '附证书' });
});

test('entries that were dealt with meanwhile are not asked for', () => {
  const key = 'e0191e0a2b3c4d5e6f708192a3b4c5d6e';
  const waiting: Record<string, PendingLine> = { [key]: { ...line, teacher: 't1', name: '张敏', staffNumber: 'DT00001' } };

  expect(referencesOf([key, 'e1'], [key], waiting)).toEqual([{ teacher: 't1', entry: '0191e0a2-b3c4-d5e6-f708-192a3b4c5d6e' }]);
});

test('shows first what was handed in last', () => {
  const later = { ...line, until: '2025-12-01', at: '2026-02-01T01:00:00.0000000+00:00' };

  expect(latestFirst(ledger(line, later)).map(({ key }) => key)).toEqual(['e1', 'e0']);
});
