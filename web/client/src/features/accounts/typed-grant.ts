import type { Dayjs } from 'dayjs';
import type { components } from '@/lib/api.gen';
import { uuid7 } from '@/lib/http/uuid7';
import type { Role } from '@/lib/roles';

/** What is chosen to give a role. */
export interface TypedGrant {
  role: Role;
  scope: string;
  target?: string;
  days?: [Dayjs | null, Dayjs | null] | null;
}

const kinds: Partial<Record<Role, 'school' | 'group' | 'teacher'>> = {
  'school-principal': 'school',
  'school-clerk': 'school',
  'group-coordinator': 'group',
  teacher: 'teacher',
};

/** What a role is over; undefined for the whole place of work. */
export function targetKind(role: Role): 'school' | 'group' | 'teacher' | undefined {
  return kinds[role];
}

export function grantOrder({ role, scope, target, days }: TypedGrant): components['schemas']['GrantOrder'] {
  const [from, until] = days ?? [null, null];
  return { id: uuid7(), role, scope, target: targetKind(role) === undefined ? null : (target ?? null), from: dayOf(from), until: dayOf(until) };
}

function dayOf(day: Dayjs | null): string | null {
  return day?.format('YYYY-MM-DD') ?? null;
}
