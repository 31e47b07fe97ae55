import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useScope } from '@/lib/scope';
import type { ListAddress } from './list-address';
import { queryOf, sameQuery } from './view-query';

export type SavedView = components['schemas']['SavedView'];

export interface Views {
  /** The list's page below its scope. */
  list: string;
  /** The person's own views of this list. */
  views: SavedView[];
  /** What is shown now, as a view keeps it; empty without filters and order. */
  query: string;
  current: SavedView | undefined;
  show: (view: SavedView) => void;
}

/** The saved views of the list on this page. Opened without anything in its address, the list turns to its default view. */
export function useViews({ filters, sort, keeps = [] }: ListAddress): Views {
  const scope = useScope();
  const list = useLocation().pathname.split('/').slice(3).join('/');
  const [params, setParams] = useSearchParams();
  const desk = useQuery({
    queryKey: [scope, 'desk'],
    queryFn: ({ signal }) => read<components['schemas']['Desk']>(apiPath(scope, 'desk'), signal),
    staleTime: 60_000,
  });
  const views = (desk.data?.views ?? []).filter((view) => view.list === list);
  const query = queryOf(filters, sort);
  const kept = ['view', ...keeps];
  const addressOf = (view: SavedView): URLSearchParams => {
    const next = new URLSearchParams(view.query);
    for (const [name, value] of params) if (kept.includes(name)) next.set(name, value);
    return next;
  };
  const isOpened = useRef(false);
  useEffect(() => {
    if (desk.data === undefined || isOpened.current) return;
    isOpened.current = true;
    const first = views.find(({ isDefault }) => isDefault);
    const isBare = [...params.keys()].every((name) => kept.includes(name));
    if (first !== undefined && isBare) setParams(addressOf(first), { replace: true });
  });
  return { list, views, query, current: views.find((view) => sameQuery(view.query, query)), show: (view) => { setParams(addressOf(view)); } };
}
