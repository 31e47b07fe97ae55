import { expect, test } from 'vitest';
import type { PostEffect } from '../rotation';
import type { School } from '../use-schools';
import { groupsOf } from './post-rows';

const post = (school: string, subject: string, before: number): PostEffect => ({ school, name: school, stage: 'primary', subject, authorised: 5, staffed: 5 + before, before, after: before });
const school = (key: string, location: string) => ({ key, name: `${key}校`, location }) as School;

test('schools stand by location with subtotals, subjects in the code list’s order', () => {
  const { subjects, groups } = groupsOf([post('a', 'music', -1), post('a', 'chinese', 2), post('b', 'music', -2), post('c', 'music', 1)], [school('c', 'city'), school('b', 'village'), school('a', 'village'), school('d', 'town')], ['chinese', 'art', 'music']);
  expect(subjects).toEqual(['chinese', 'music']);
  expect(groups.map(({ location, rows }) => [location, rows.map(({ name }) => name)])).toEqual([['city', ['c校']], ['village', ['b校', 'a校']]]);
  expect([...(groups[1]?.sums ?? [])]).toEqual([['music', -3], ['chinese', 2]]);
});
