import { expect, test } from 'vitest';
import { personLabel } from './person-label';

const zhang = { name: '张伟', number: 'DT00002', school: '云谷小学', subject: '数学' };

test('people of one name are told apart by number, school and subject', () => {
  expect(personLabel(zhang, 'zh')).toBe('张伟（DT00002，云谷小学 数学）');
  expect(personLabel({ ...zhang, subject: undefined }, 'en')).toBe('张伟 (DT00002, 云谷小学)');
  expect(personLabel({ ...zhang, number: 'DT00003' }, 'zh')).not.toBe(personLabel(zhang, 'zh'));
});

test('nothing is put beside a name that says it already', () => {
  expect(personLabel({ name: 'coordinator', number: 'coordinator' }, 'zh')).toBe('coordinator');
  expect(personLabel({ name: '张伟', number: '' }, 'zh')).toBe('张伟');
});
