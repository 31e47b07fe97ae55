import { expect, test } from 'vitest';
import { queryOf, sameQuery } from './view-query';

test('a view is the same whichever filter was set first, on any page and face', () => {
  expect(queryOf({ subject: 'mathematics', q: '张' }, '-arrived')).toBe(queryOf({ q: '张', subject: 'mathematics', view: 'list' }, '-arrived'));
  expect(sameQuery('subject=mathematics&q=%E5%BC%A0&sort=-arrived', queryOf({ q: '张', subject: 'mathematics' }, '-arrived'))).toBe(true);
});

test('another order is another view, and nothing set is none', () => {
  expect(sameQuery('q=1', queryOf({ q: '1' }, 'name'))).toBe(false);
  expect(queryOf({}, undefined)).toBe('');
});
