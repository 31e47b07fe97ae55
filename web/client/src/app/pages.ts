import { HomeOutlined, UserOutlined } from '@ant-design/icons';
import { texts } from '@/lib/i18n/texts';
import type { Page } from './page';

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
