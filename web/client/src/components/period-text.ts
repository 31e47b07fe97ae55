import type { components } from '@/lib/api.gen';
import type { commonTexts } from './common-texts';

/** 2026学年（最近有数据）: the period, and that nobody chose it. */
export function periodText({ label, isLatest }: components['schemas']['Period'], t: (typeof commonTexts)['zh']): string {
  return isLatest ? t.latestWithData(label) : label;
}
