import type { commonTexts } from '@/components/common-texts';
import type { LivePeriod } from '@/components/happenings/documents';
import type { Language } from '@/lib/i18n/language';

/** 2026年3月 of 2026-03. */
export function monthName(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return language === 'zh' ? `${year}年${Number(number)}月` : month;
}

/** The month a group's document speaks of; said to be the latest with data when it is not the present one. */
export function monthText(period: LivePeriod | undefined, today: string, t: (typeof commonTexts)['zh']): string {
  if (period === undefined) return '';
  return period.from <= today && today <= period.until ? period.label : t.latestWithData(period.label);
}
