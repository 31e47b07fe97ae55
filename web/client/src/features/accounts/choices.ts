import { queryOptions } from '@tanstack/react-query';
import { personLabel } from '@/components/person/person-label';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import type { Language } from '@/lib/i18n/language';
import { accountsPath, officesPath, type AccountList, type OfficeList } from './accounts';

export interface Choice {
  value: string;
  label: string;
}

/** The region's schools, to choose one from. */
export const schoolChoices = (scope: string) => queryOptions({
  queryKey: [scope, 'schools', 'choices'],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const { rows } = await read<components['schemas']['SchoolList']>(withQuery(apiPath(scope, 'schools'), { size: 500 }), signal);
    return rows.map(({ key, code, name }) => ({ value: key, label: `${code} ${name}` }));
  },
});

/** The region's groups, to choose one from. */
export const groupChoices = (scope: string) => queryOptions({
  queryKey: [scope, 'groups', 'choices'],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const { rows } = await read<components['schemas']['GroupList']>(withQuery(apiPath(scope, 'groups'), { size: 500 }), signal);
    return rows.map(({ key, name }) => ({ value: key, label: name }));
  },
});

/** Teachers whose name, number or school holds a text. */
export const teacherChoices = (scope: string, q: string, language: Language) => queryOptions({
  queryKey: [scope, 'accounts', 'teacher-choices', q, language],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const { rows } = await read<AccountList>(accountsPath(scope, { q, size: 20 }), signal);
    return rows.map(({ teacher, staffNumber, name, schoolName }) => ({ value: teacher, label: personLabel({ name, number: staffNumber, school: schoolName }, language) }));
  },
});

/** Accounts in use whose name, number or school holds a text; those of offices too for who may see them. */
export const accountChoices = (scope: string, q: string, hasOffices: boolean, language: Language) => queryOptions({
  queryKey: [scope, 'accounts', 'choices', q, hasOffices, language],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const teachers = await read<AccountList>(accountsPath(scope, { q, state: 'active', size: 20 }), signal);
    const offices = hasOffices ? await read<OfficeList>(officesPath(scope, { q, size: 20 }), signal) : undefined;
    const found = [
      ...(offices?.rows ?? []).filter(({ state }) => state === 'active').map(({ account, name, login }) => ({ value: account, label: personLabel({ name, number: login }, language) })),
      ...teachers.rows.flatMap(({ account, name, staffNumber, schoolName }) => (account === null ? [] : [{ value: account, label: personLabel({ name, number: staffNumber, school: schoolName }, language) }])),
    ];
    return [...new Map(found.map((choice) => [choice.value, choice])).values()];
  },
});
