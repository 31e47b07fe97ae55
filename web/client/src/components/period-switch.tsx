import { useQuery } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useScope } from '@/lib/scope';
import { PeriodSelect } from './period-select';

export interface PeriodSwitchProps {
  /** A metric whose periods with data can be chosen. */
  code: string;
  /** Its name in the address: 学年 or 年度. */
  name: 'schoolYear' | 'year';
}

/** Chooses the year that figures speak of, of those a metric has data of. */
export function PeriodSwitch({ code, name }: PeriodSwitchProps) {
  const scope = useScope();
  const { data: periods } = useQuery({
    queryKey: [scope, 'metrics', code, 'periods'],
    queryFn: ({ signal }) => read<components['schemas']['PeriodChoice'][]>(apiPath(scope, 'metrics', code, 'periods'), signal),
  });
  return <PeriodSelect name={name} choices={periods?.map(({ year, label }) => ({ value: String(year), label })) ?? []} />;
}
