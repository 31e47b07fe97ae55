import { texts } from './i18n/texts';
import type { Session } from './session';

export type Role =
  | 'bureau-leader'
  | 'coordinator'
  | 'group-coordinator'
  | 'school-principal'
  | 'school-clerk'
  | 'teacher'
  | 'partner-coordinator'
  | 'auditor'
  | 'operator';

export const roleTexts = texts(
  {
    'bureau-leader': '局领导',
    coordinator: '轮岗专干',
    'group-coordinator': '集团联盟负责人',
    'school-principal': '校长',
    'school-clerk': '学校文书',
    teacher: '教师',
    'partner-coordinator': '结对方负责人',
    auditor: '审计人员',
    operator: '系统管理员',
  },
  {
    'bureau-leader': 'Bureau leader',
    coordinator: 'Coordinator',
    'group-coordinator': 'Group coordinator',
    'school-principal': 'Principal',
    'school-clerk': 'School clerk',
    teacher: 'Teacher',
    'partner-coordinator': 'Partner coordinator',
    auditor: 'Auditor',
    operator: 'Operator',
  },
);

export function isRole(value: string): value is Role {
  return value in roleTexts.zh;
}

/** The roles a person has in a scope, for what to show; what may be done the server decides. */
export function rolesIn(session: Session, scope: string): ReadonlySet<Role> {
  return new Set(session.grants.filter((grant) => grant.scope === scope).map(({ role }) => role).filter(isRole));
}

/** The school, group or teacher a role in a scope is over; undefined when the person does not hold the role. */
export function targetOf(session: Session, scope: string, ...roles: Role[]): string | undefined {
  return session.grants.find((grant) => grant.scope === scope && roles.some((role) => role === grant.role))?.target ?? undefined;
}
