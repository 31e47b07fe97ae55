import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { FigureLink } from '@/components/figure-link';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { PeriodSelect } from '@/components/period-select';
import type { components } from '@/lib/api.gen';
import { copyText } from '@/lib/copy-text';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import styles from './report.module.css';
import { reportTexts } from './texts';

type Sentence = components['schemas']['ReportSentence'];
type PeriodChoice = components['schemas']['PeriodChoice'];

/** Sentences for the county's work report: to read, to copy, and to open figure by figure. */
export function ReportPage() {
  const t = useTexts(reportTexts);
  const scope = useScope();
  const copy = useCopy();
  const [params] = useSearchParams();
  const year = params.get('year') ?? undefined;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'report', 'sentences', year],
    queryFn: ({ signal }) => read<Sentence[]>(withQuery(apiPath(scope, 'report', 'sentences'), { year }), signal),
    placeholderData: (before) => before,
  });
  const years = useQuery({
    queryKey: [scope, 'report', 'years'],
    queryFn: ({ signal }) => read<PeriodChoice[]>(apiPath(scope, 'metrics', 'rotation.person-times', 'periods'), signal),
  });
  if (isPending) return <LoadingState />;
  if (data === undefined) return <FailingState error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageTitle
        title={t.title}
        note={t.note}
        actions={(
          <>
            <PeriodSelect name="year" choices={(years.data ?? []).map(({ year: one, label }) => ({ value: String(one), label }))} />
            <Button type="primary" onClick={() => { copy(data.map(({ text }) => text).join('\n')); }}>{t.copyAll}</Button>
          </>
        )}
      />
      {years.data?.length === 0 && <EmptyState title={t.none}>{t.noneNext}</EmptyState>}
      <ul className={styles.list}>{data.map((sentence) => <Said key={sentence.text} sentence={sentence} />)}</ul>
    </>
  );
}

function Said({ sentence: { text, figures } }: { sentence: Sentence }) {
  const t = useTexts(reportTexts);
  const scope = useScope();
  const language = useLanguage();
  const copy = useCopy();
  return (
    <li className={styles.sentence}>
      <div className={styles.said}>
        <p className={styles.text}>{text}</p>
        <Button size="small" onClick={() => { copy(text); }}>{t.copy}</Button>
      </div>
      <div className={styles.figures}>
        {figures.map(({ code, name, english, value, unit, period, query }) => (
          <span key={code}>
            <FigureLink figure={{ code, name: language === 'zh' ? name : english, value, unit }} url={`${apiPath(scope, 'metrics', code)}?${query}`} />
            <span className={styles.period}>{period}</span>
          </span>
        ))}
      </div>
    </li>
  );
}

function useCopy(): (text: string) => void {
  const t = useTexts(reportTexts);
  const { message } = App.useApp();
  return (text) => void copyText(text).then((isDone) => (isDone ? message.success(t.copied) : message.warning(t.notCopied)));
}
