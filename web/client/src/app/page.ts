import type { ComponentType } from 'react';
import type { Texts } from '@/lib/i18n/texts';
import type { Role } from '@/lib/roles';

/** A page in a scope. The router and the menus are both made from a list of these. */
export interface Page {
  /** Below `/{scope}/`; empty for the first screen. */
  path: string;
  /** Its entry in the menu; pages reached from others have none. */
  menu?: { label: Texts<{ label: string }>; icon: ComponentType };
  /** The kind of scope it is a page of; undefined means every kind. */
  kind?: 'region' | 'partnership';
  /** Roles that are shown the entry; undefined means everyone. The server decides who may read. */
  roles?: readonly Role[];
  /** Shown in the tab bar of a phone. */
  isTab?: boolean;
  /** What the tab is called where the menu's name is too long for it. */
  tab?: Texts<{ label: string }>;
  load: () => Promise<ComponentType>;
}

/** The entries a person with these roles is shown in a scope, in order. */
export function menuFor(scope: string, roles: ReadonlySet<Role>, pages: readonly Page[]): Page[] {
  return pages.filter(
    (page) =>
      page.menu !== undefined &&
      (page.kind === undefined || scope.startsWith(`${page.kind}/`)) &&
      (page.roles === undefined || page.roles.some((role) => roles.has(role))),
  );
}
