import { useContext } from 'react';
import { useLocation } from 'react-router';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { menuFor, type Page } from './page';
import { PagesContext } from './pages-context';

export interface Menu {
  entries: Page[];
  /** The path of the entry the current page belongs to. */
  current: string;
  addressOf: (page: Page) => string;
}

/** The menu of the person signed in, and where in it they are. */
export function useMenu(): Menu {
  const scope = useScope();
  const session = useSession();
  const { pathname } = useLocation();
  const below = pathname.slice(pagePath(scope).length + 1);
  const entries = menuFor(scope, rolesIn(session, scope), useContext(PagesContext));
  const containing = entries.filter(({ path }) => path === below || (path !== '' && below.startsWith(`${path}/`)));
  const current = containing.reduce((longest, { path }) => (path.length > longest.length ? path : longest), '');
  return { entries, current, addressOf: ({ path }) => pagePath(scope, path) };
}
