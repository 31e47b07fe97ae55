import { texts } from '@/lib/i18n/texts';

export const planMenuTexts = texts(
  { view: '查看', comparison: '方案比较', envy: '优先次序例外' },
  { view: 'View', comparison: 'Plans compared', envy: 'Exceptions from priority' },
);
