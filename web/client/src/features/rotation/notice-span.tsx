import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { components } from '@/lib/api.gen';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import type { Board } from './board';
import { DayField } from './day-field';
import { dialogTexts } from './dialog-texts';
import { todayHere } from './next-step';
import { rotationPath } from './rotation';
import styles from './rotation.module.css';
import { spanTexts } from './span-texts';

type NoticeDays = components['schemas']['NoticeDays'];

export interface NoticeSpanState {
  from: string;
  /** Undefined until the working days are known and nobody chose a day. */
  until: string | undefined;
  days: NoticeDays | undefined;
  begin: (day: string) => void;
  end: (day: string) => void;
}

/** When a notice begins and ends: as early as the working days of the county's holiday table allow, unless another day is chosen. */
export function useNoticeSpan({ scope, cycle }: Board): NoticeSpanState {
  const [from, begin] = useState(todayHere);
  const [chosen, end] = useState<string>();
  const { data } = useQuery({
    queryKey: [scope, 'rotation', 'notice-days', cycle, from, chosen],
    queryFn: ({ signal }) => read<NoticeDays>(withQuery(rotationPath(scope, 'cycles', cycle, 'notice-days'), { from, until: chosen }), signal),
    placeholderData: keepPreviousData,
  });
  const days = data?.from === from && (chosen === undefined || data.ends === chosen) ? data : undefined;
  return { from, until: chosen ?? days?.ends, days, begin, end };
}

/** The two days of a notice, what they come to in working days, and what is known of the holidays. */
export function NoticeSpan({ id, span: { from, until, days, begin, end }, scope }: { id: string; span: NoticeSpanState; scope: string }) {
  const d = useTexts(dialogTexts);
  const t = useTexts(spanTexts);
  return (
    <>
      <div className={styles.span}>
        <DayField id={`${id}-from`} label={d.noticeFrom} value={from} change={begin} />
        <DayField id={`${id}-until`} label={d.noticeUntil} value={until ?? from} change={end} />
      </div>
      {days !== undefined && (
        <div className={styles.spanNote} role="status">
          {days.days < days.leastDays
            ? <Alert type={days.isHard ? 'error' : 'warning'} showIcon title={t.short(String(days.days), String(days.leastDays), days.until)} />
            : <p>{t.long(String(days.days), String(days.leastDays), days.until)}</p>}
          {[...days.statutoryYears.map((year) => t.statutory(String(year))), ...days.unknownYears.map((year) => t.unknown(String(year)))].map((told) => (
            <Alert key={told} type="warning" showIcon title={told} action={<Link to={pagePath(scope, 'policy')}>{t.mend}</Link>} />
          ))}
          <p className={styles.spanSource}>{t.source(days.source)}</p>
        </div>
      )}
    </>
  );
}
