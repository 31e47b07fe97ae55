import { BankOutlined, CarryOutOutlined, FieldTimeOutlined, HomeOutlined, ImportOutlined, TeamOutlined, UserOutlined } from '@ant-design/icons';
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
    path: 'teachers',
    menu: { label: texts({ label: '教师' }, { label: 'Teachers' }), icon: TeamOutlined },
    kind: 'region',
    roles: ['coordinator', 'bureau-leader', 'auditor', 'school-principal', 'school-clerk'],
    load: async () => (await import('@/features/teachers/teachers-page')).TeachersPage,
  },
  {
    path: 'schools',
    menu: { label: texts({ label: '学校' }, { label: 'Schools' }), icon: BankOutlined },
    kind: 'region',
    load: async () => (await import('@/features/schools/schools-page')).SchoolsPage,
  },
  {
    path: 'imports',
    menu: { label: texts({ label: '导入' }, { label: 'Import' }), icon: ImportOutlined },
    roles: ['coordinator', 'auditor'],
    load: async () => (await import('@/features/imports/imports-page')).ImportsPage,
  },
  {
    path: 'training',
    menu: { label: texts({ label: '学时' }, { label: 'Hours' }), icon: FieldTimeOutlined },
    kind: 'region',
    roles: ['teacher'],
    isTab: true,
    load: async () => (await import('@/features/training/hours-page')).HoursPage,
  },
  {
    path: 'training/approval',
    menu: { label: texts({ label: '学时审核' }, { label: 'Approve hours' }), icon: CarryOutOutlined },
    kind: 'region',
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
