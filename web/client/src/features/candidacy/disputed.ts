import { bracketed } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { DisputeLine } from './candidacy';
import type { candidacyTexts } from './texts';

/** What a dispute is about: the rule or line of points with its code. */
export function aboutOf({ about, aboutZh, aboutEn }: DisputeLine, language: Language): string {
  return `${about} ${language === 'zh' ? aboutZh : aboutEn}`;
}

/** A value as it stood or was corrected to, with what it comes to. */
export function valueOf({ isPoints }: DisputeLine, { factZh, factEn, outcome, points }: DisputeLine['before'], t: (typeof candidacyTexts)['zh'], language: Language): string {
  return bracketed(language === 'zh' ? factZh : factEn, isPoints ? t.each(points) : t.outcomeOf(outcome), language);
}
