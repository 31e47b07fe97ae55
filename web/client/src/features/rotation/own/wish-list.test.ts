import { expect, test } from 'vitest';
import type { WishLine } from './own-case';
import { areSame, isSame, moved, wishOf } from './wish-list';

const wish = (key: string, subject: string | null = null): WishLine => ({ target: 'school', key, subject, label: key, posts: 1 });

test('moves a wish up and down and keeps all of them', () => {
  const three = [wish('a'), wish('b'), wish('c')];

  expect(moved(three, 2, 0).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  expect(moved(three, 0, 1).map(({ key }) => key)).toEqual(['b', 'a', 'c']);
});

test('tells wishes apart by school and subject', () => {
  expect(isSame(wish('a'), wish('a'))).toBe(true);
  expect(isSame(wish('a'), wish('a', 'music'))).toBe(false);
  expect(areSame([wish('a'), wish('b')], [wish('b'), wish('a')])).toBe(false);
  expect(areSame([wish('a')], [{ ...wish('a'), label: 'another name' }])).toBe(true);
});

test('names a subject only where there is a choice', () => {
  const post = { school: 's', name: '桥头小学', township: null, location: 'village', subject: 'music', authorised: 2, staffed: 1, kilometres: 3, isWantedDirection: true };

  expect([wishOf(post, true).subject, wishOf(post, false).subject]).toEqual([null, 'music']);
});
