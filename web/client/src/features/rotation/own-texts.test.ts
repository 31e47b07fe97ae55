import { expect, test } from 'vitest';
import { moveSentence, ownTexts, sentenceOf } from './own-texts';

const move = {
  id: '', scenario: 'p', objection: null, from: 'a', fromName: '甲校', to: 'b', toName: '乙校', stage: 'primary', subject: 'mathematics', state: 'noticed',
  noticeFrom: '2026-05-08', noticeUntil: '2026-05-15', document: '大教人〔2026〕12号', effective: '2026-09-01',
};

test('says the standing in one sentence with the fact', () => {
  expect(sentenceOf({ standing: 'duty', years: 8, withdrawn: false }, ownTexts.zh)).toBe('您在本校已满 8 学年，本年属应交流对象。');
  expect(sentenceOf({ standing: 'duty', years: 8, withdrawn: false }, ownTexts.zh, '2026-03-20T17:00')).toBe('您在本校已满 8 学年，本年属应交流对象，志愿 3月20日 17:00 截止。');
  expect(sentenceOf({ standing: 'not-eligible', years: 1, withdrawn: false }, ownTexts.zh, '2026-03-20T17:00')).not.toContain('志愿');
  expect(sentenceOf({ standing: 'exempt', years: 8, withdrawn: false }, ownTexts.zh)).not.toMatch(/孕|病|哺乳/);
  expect(sentenceOf({ standing: 'duty', years: 8, withdrawn: true }, ownTexts.en)).toBe('You have left this year’s rotation.');
});

test('says where the own move stands', () => {
  expect(moveSentence(move, ownTexts.zh)).toContain('公示至 2026-05-15');
  expect(moveSentence({ ...move, state: 'ordered' }, ownTexts.zh)).toBe('已下达调令 大教人〔2026〕12号，2026-09-01 起到岗。');
});
