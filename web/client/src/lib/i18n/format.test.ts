import { expect, test } from 'vitest';
import { bracketed, enumerated, labelled, listed } from './format';

test('sets the marks of the language around what it puts together', () => {
  expect(bracketed('方案一', '3', 'zh')).toBe('方案一（3）');
  expect(bracketed('Plan 1', '3', 'en')).toBe('Plan 1 (3)');
  expect(labelled('规则 R1', '未满', 'zh')).toBe('规则 R1：未满');
  expect(labelled('Rule R1', 'not met', 'en')).toBe('Rule R1: not met');
  expect(listed(['甲', '乙'], 'zh')).toBe('甲、乙');
  expect(listed(['A', 'B'], 'en')).toBe('A, B');
  expect(enumerated(['甲', '乙'], 'zh')).toBe('甲；乙');
  expect(enumerated(['A', 'B'], 'en')).toBe('A; B');
});
