import { useSearchParams } from 'react-router';
import type { PeriodName } from './period-select';

/** The period chosen in the address; undefined for the latest with data. */
export function usePeriod(name: PeriodName): string | undefined {
  return useSearchParams()[0].get(name) ?? undefined;
}
