import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';

/** What a period is called in the address and in queries: 学年, 年度 or a month. */
export type PeriodName = 'schoolYear' | 'year' | 'month';

export interface PeriodSelectProps {
  name: PeriodName;
  /** The latest first, which is shown when the address names none. */
  choices: readonly { value: string; label: string }[];
}

/** Chooses the period that figures speak of, kept in the address; the latest with data, said to be so, when nothing is chosen. */
export function PeriodSelect({ name, choices }: PeriodSelectProps) {
  const t = useTexts(commonTexts);
  const [params, setParams] = useSearchParams();
  const latest = choices[0];
  if (latest === undefined) return null;
  return (
    <Select
      size="small"
      aria-label={t.period}
      popupMatchSelectWidth={false}
      value={params.get(name) ?? latest.value}
      options={choices.map((choice) => (choice === latest ? { ...choice, label: t.latestWithData(choice.label) } : choice))}
      onChange={(value) => {
        setParams((before) => {
          const next = new URLSearchParams(before);
          if (value === latest.value) next.delete(name);
          else next.set(name, value);
          return next;
        }, { replace: true });
      }}
    />
  );
}
