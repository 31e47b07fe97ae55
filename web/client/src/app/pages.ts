import { CarryOutOutlined, FieldTimeOutlined, HomeOutlined, UserOutlined } from '@ant-design/icons';
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
    path: 'training',
    menu: { label: texts({ label: '学时' }, { label: 'Hours' }), icon: FieldTimeOutlined },
    roles: ['teacher'],
    isTab: true,
    load: async () => (await import('@/features/training/hours-page')).HoursPage,
  },
  {
    path: 'training/approval',
    menu: { label: texts({ label: '学时审核' }, { label: 'Approve hours' }), icon: CarryOutOutlined },
    roles: ['school-clerk', 'school-principal', 'coordinator'],
    isTab: true,
    load: async () => (await import('@/features/training/approval-page')).ApprovalPage,
  },
  {
    path: 'training/teachers/:teacher',
    load: async () => (await import('@/features/training/ledger-page')).LedgerPage,
  },
  {
    path: 'me',
    menu: { label: texts({ label: '我的' }, { label: 'Me' }), icon: UserOutlined },
    isTab: true,
    load: async () => (await import('@/features/session/me-page')).MePage,
  },
];
