import { HomeOutlined, UserOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { texts, type Texts } from '@/lib/i18n/texts';
import type { Role } from '@/lib/roles';

/** A page in a scope. The router and the menus are both made from this list. */
export interface Page {
  /** Below `/{scope}/`; empty for the first screen. */
  path: string;
  /** Its entry in the menu; pages reached from others have none. */
  menu?: { label: Texts<{ label: string }>; icon: ComponentType };
  /** Roles that are shown the entry; undefined means everyone. The server decides who may read. */
  roles?: readonly Role[];
  /** Shown in the tab bar of a phone. */
  isTab?: boolean;
  load: () => Promise<ComponentType>;
}

export const pages: readonly Page[] = [
  {
    path: '',
    menu: { label: texts({ label: '首页' }, { label: 'Home' }), icon: HomeOutlined },
    isTab: true,
    load: async () => (await import('./home/home-page')).HomePage,
  },
  {
    path: 'me',
    menu: { label: texts({ label: '我的' }, { label: 'Me' }), icon: UserOutlined },
    isTab: true,
    load: async () => (await import('@/features/session/me-page')).MePage,
  },
];

/** The entries a person with these roles is shown, in order. */
export function menuFor(roles: ReadonlySet<Role>, all: readonly Page[] = pages): Page[] {
  return all.filter((page) => page.menu !== undefined && (page.roles === undefined || page.roles.some((role) => roles.has(role))));
}
