import { texts } from '@/lib/i18n/texts';

export const longLeaveTexts = texts(
  {
    title: '长假',
    none: '没有登记过长假。',
    add: '登记长假',
    from: '第一天',
    until: '最后一天',
    note: '病假、产假等长假只记起止日期，不记原因。是否计入本校任教年限由政策 R1 决定。',
    strike: '撤销登记',
    strikeTitle: '这项长假登记有误，不再计算？',
    keep: '保留',
  },
  {
    title: 'Long leave',
    none: 'No long leave is on record.',
    add: 'Record a long leave',
    from: 'First day',
    until: 'Last day',
    note: 'Only the days are recorded, never why. Whether they count among the years in one school is for rule R1 of the policy.',
    strike: 'Strike',
    strikeTitle: 'Was this leave recorded in error?',
    keep: 'Keep',
  },
);
