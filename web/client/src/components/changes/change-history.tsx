import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import styles from '@/components/entry/entry.module.css';
import { entryTexts } from '@/components/entry/texts';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { factName, factText } from './fact-names';
import { stepName } from './step-names';

export type RecordChange = components['schemas']['RecordChange'];

export interface ChangeHistoryProps {
  /** `teachers` or `schools`. */
  noun: 'teachers' | 'schools';
  record: string;
  /** What can be done about a change that has not come yet. */
  action?: (change: RecordChange) => ReactNode;
}

/** What changed in a record: old beside new, from which day, entered when, by whom and why. */
export function ChangeHistory({ noun, record, action }: ChangeHistoryProps) {
  const t = useTexts(entryTexts);
  const scope = useScope();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, noun, record, 'changes'],
    queryFn: ({ signal }) => read<components['schemas']['RecordChanges']>(apiPath(scope, noun, record, 'changes'), signal),
  });
  if (isPending) return <LoadingState />;
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  if (data.changes.length === 0) return <p className={styles.note}>{t.noChanges}</p>;
  return (
    <ul className={styles.history} aria-label={t.changes}>
      {data.changes.map((change) => <li key={change.position} className={styles.change}><Change change={change} action={action?.(change)} /></li>)}
    </ul>
  );
}

function Change({ change, action }: { change: RecordChange; action: ReactNode }) {
  const t = useTexts(entryTexts);
  const language = useLanguage();
  const codes = useCodes();
  const isEnding = change.event === 'teacher.leaving-entered' || change.event === 'school.closing-entered';
  const notes = [
    typeof change.on === 'string' ? (isEnding ? t.lastDay(change.on) : t.from(change.on)) : '',
    t.recorded(change.who, dayjs(change.at).format('YYYY-MM-DD HH:mm')),
    typeof change.documentNo === 'string' ? t.document(change.documentNo) : '',
    typeof change.why === 'string' ? t.why(change.why) : '',
    typeof change.files === 'string' ? t.files(change.files) : '',
  ];
  return (
    <>
      <div className={styles.head}>
        <strong>{stepName(change.event, language)}</strong>
        {change.isPending && <Tag color="warning">{t.pending}</Tag>}
        {change.isTakenBack && <Tag>{t.takenBack}</Tag>}
        {action}
      </div>
      {change.changes.map(({ fact, before, after }) => (
        <div key={fact} className={styles.pair}>
          <span className={styles.note}>{nameOf(fact, language)}</span>
          <span>
            <del>{typeof before === 'string' ? factText(fact, before, language, codes.name) : t.nothing}</del>
            {' → '}
            <ins>{typeof after === 'string' ? factText(fact, after, language, codes.name) : t.nothing}</ins>
          </span>
        </div>
      ))}
      <div className={styles.note}>{notes.filter((note) => note !== '').join('；')}</div>
    </>
  );

  // Posts stand under stage and subject: `posts.primary.art`, or by their place in the list.
  function nameOf(fact: string, inLanguage: typeof language): string {
    const [first, stage, subject] = fact.split('.');
    return first === 'posts' && subject !== undefined && Number.isNaN(Number(stage))
      ? `${codes.name('stage', stage)} ${codes.name('subject', subject)}`
      : factName(fact, inLanguage);
  }
}
