import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export const pageSize = 50;

/** What a list shows, as its address says: `?q=张&school=s1&sort=-hours&page=2`. */
export interface ListAddress {
  page: number;
  /** A column's key; descending with a leading minus. */
  sort: string | undefined;
  /** Everything else in the address: search text and filters by name. */
  filters: Readonly<Record<string, string>>;
  /** Names in the address that are about the page and stay whichever view of the list is shown. */
  keeps?: readonly string[];
  /** Sets filters; an empty value removes one. Always goes back to the first page. */
  filter: (changes: Record<string, string | undefined>) => void;
  turnTo: (page: number, sort: string | undefined) => void;
}

/** Keeps search, filters, sort and page in the address, so that a list can be sent to a colleague. */
export function useListAddress(): ListAddress {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | undefined>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return useMemo(() => {
    const { page, sort, ...filters } = Object.fromEntries(params);
    return {
      page: Math.max(1, Number.parseInt(page ?? '1', 10) || 1),
      sort,
      filters,
      filter: (changes) => { change({ ...changes, page: undefined }); },
      turnTo: (next, by) => { change({ page: next === 1 ? undefined : String(next), sort: by }); },
    };
  }, [params, change]);
}
