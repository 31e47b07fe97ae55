import { PeriodSelect } from '@/components/period-select';
import { useTexts } from '@/lib/i18n/texts';
import type { YearHours } from './documents';
import { yearsOf } from './progress';
import { trainingTexts } from './texts';

/** Chooses the year that hours are shown of, of those with any. */
export function YearSwitch({ years }: { years: Record<string, YearHours> }) {
  const t = useTexts(trainingTexts);
  return <PeriodSelect name="year" choices={yearsOf(years).map((year) => ({ value: String(year), label: t.year(year) }))} />;
}
