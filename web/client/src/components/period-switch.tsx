import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { commonTexts } from './common-texts';

export interface PeriodSwitchProps {
  /** A metric whose periods with data can be chosen. */
  code: string;
  /** Its name in the address: 学年 or 年度. */
  name: 'schoolYear' | 'year';
}

/** Chooses the period that figures speak of, kept in the address; the latest with data when nothing is chosen. */
export function PeriodSwitch({ code, name }: PeriodSwitchProps) {
  const t = useTexts(commonTexts);
  const scope = useScope();
  const [params, setParams] = useSearchParams();
  const { data: periods } = useQuery({
    queryKey: [scope, 'metrics', code, 'periods'],
    queryFn: ({ signal }) => read<components['schemas']['PeriodChoice'][]>(apiPath(scope, 'metrics', code, 'periods'), signal),
  });
  const latest = periods?.[0];
  if (latest === undefined) return null;
  return (
    <Select
      size="small"
      aria-label={t.period}
      popupMatchSelectWidth={false}
      value={params.get(name) ?? String(latest.year)}
      options={periods?.map(({ year, label }) => ({ value: String(year), label: year === latest.year ? t.latestWithData(label) : label })) ?? []}
      onChange={(year) => {
        setParams((before) => {
          const next = new URLSearchParams(before);
          if (year === String(latest.year)) next.delete(name);
          else next.set(name, year);
          return next;
        }, { replace: true });
      }}
    />
  );
}
