import { texts } from '@/lib/i18n/texts';

export const homeTexts = texts(
  { figures: '主要指标', after: '方案到岗后', stockNotKept: '上一年的缺员数没有留存' },
  { figures: 'Main figures', after: 'once the plan is carried out', stockNotKept: 'last year’s shortage was not kept' },
);
