import { useListAddress, type ListAddress } from '@/components/data-table/list-address';
import type { CandidateFilters } from './rotation';

const names = ['q', 'standing', 'subject', 'school', 'unplaced'] as const;

/** The candidates' filters in the board's address, which also names the cycle, the plan and its moves. */
export function useCandidateAddress(): ListAddress {
  const whole = useListAddress();
  const filters = Object.fromEntries(names.flatMap((name) => (whole.filters[name] === undefined ? [] : [[name, whole.filters[name]]])));
  return { ...whole, filters, keeps: ['cycle', 'plan', 'moves'] };
}

/** What the address asks for. */
export function filtersOf({ filters, page }: ListAddress): CandidateFilters {
  const { q = '', standing = '', subject = '', school = '', unplaced } = filters;
  return { q, standing, subject, school, unplaced: unplaced === 'true', page };
}

/** Changes of the filters as an address takes them. */
export function inAddress({ unplaced, q, standing, subject, school }: Partial<Omit<CandidateFilters, 'page'>>): Record<string, string> {
  return {
    ...(q === undefined ? {} : { q }),
    ...(standing === undefined ? {} : { standing }),
    ...(subject === undefined ? {} : { subject }),
    ...(school === undefined ? {} : { school }),
    ...(unplaced === undefined ? {} : { unplaced: unplaced ? 'true' : '' }),
  };
}
