import { texts } from '@/lib/i18n/texts';

export const helpTexts = texts(
  { title: '帮助', all: '全部说明', onlyChinese: '', unknown: '没有这一页说明', unknownNext: '从全部说明重新选择。' },
  { title: 'Help', all: 'All guides', onlyChinese: 'The guide is in Chinese.', unknown: 'There is no such guide', unknownNext: 'Choose one from all guides.' },
);
