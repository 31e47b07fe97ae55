import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { components } from '@/lib/api.gen';
import { read } from './http/read';
import { useLanguage } from './i18n/language';

type CodeLists = components['schemas']['CodeLists'];

/** The code lists the server shares, by name. */
export type CodeListName =
  | 'stage' | 'subject' | 'title' | 'honour' | 'honourLevel' | 'degree' | 'establishment' | 'duty' | 'leaving' | 'exemption'
  | 'schoolKind' | 'location' | 'strength' | 'exchangeForm' | 'staffClass'
  | 'trainingLevel' | 'trainingContent' | 'trainingMode' | 'attendanceRole'
  | 'groupKind' | 'pairingState' | 'activityKind' | 'activityMode' | 'activityState' | 'lessonKind'
  | 'termOutcome' | 'termResult' | 'checkInMood';

export interface Codes {
  /** What people call a stored code; the code itself for one that is on no list, empty for none. */
  name: (list: CodeListName, code: string | null | undefined) => string;
  /** What people teach, or a post is for: 小学数学, Primary Mathematics. */
  post: (stage: string | null | undefined, subject: string | null | undefined) => string;
  /** A list's values, in the order to show. */
  options: (list: CodeListName) => { value: string; label: string }[];
}

const codesQuery = queryOptions({
  queryKey: ['codes'],
  queryFn: ({ signal }) => read<CodeLists>('/api/v1/codes', signal),
  staleTime: Infinity,
});

export function useCodes(): Codes {
  const language = useLanguage();
  const { data } = useQuery(codesQuery);
  return useMemo(() => {
    const lists = data?.lists ?? {};
    const name: Codes['name'] = (list, code) => lists[list]?.find((entry) => entry.code === code)?.[language] ?? code ?? '';
    return {
      name,
      // Chinese runs the two together; English words need a space between them.
      post: (stage, subject) => [name('stage', stage), name('subject', subject)].filter(Boolean).join(language === 'zh' ? '' : ' '),
      options: (list) => (lists[list] ?? []).map((entry) => ({ value: entry.code, label: entry[language] })),
    };
  }, [data, language]);
}
