import { texts } from '@/lib/i18n/texts';

export const homeTexts = texts(
  { figures: '主要指标', after: '方案到岗后', yearAgo: '上年同期 ', noYearAgo: '：无上年数据' },
  { figures: 'Main figures', after: 'once the plan is carried out', yearAgo: 'A year ago, ', noYearAgo: ': no data of last year' },
);
