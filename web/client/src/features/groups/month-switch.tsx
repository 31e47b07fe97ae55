import { useQuery } from '@tanstack/react-query';
import { PeriodSelect } from '@/components/period-select';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useScope } from '@/lib/scope';
import { monthName } from './month-text';

/** Chooses the month a group's counters and activities are of, of those with something held. */
export function MonthSwitch({ group }: { group: string }) {
  const scope = useScope();
  const language = useLanguage();
  const { data: months } = useQuery({
    queryKey: [scope, 'group', group, 'months'],
    queryFn: ({ signal }) => read<string[]>(apiPath(scope, 'groups', group, 'months'), signal),
  });
  return <PeriodSelect name="month" choices={months?.map((month) => ({ value: month, label: monthName(month, language) })) ?? []} />;
}
