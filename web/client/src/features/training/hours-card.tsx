import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { LiveFrame } from '@/components/live-frame';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import styles from './card.module.css';
import type { TeacherHours } from './documents';
import { EntryItem } from './entry-item';
import entryStyles from './entry-item.module.css';
import { HoursProgress } from './hours-progress';
import { LogSheet } from './log-sheet';
import { progressIn } from './progress';
import { trainingTexts } from './texts';
import { latestFirst } from './typed-hours';

const shown = 3;

/** 我的学时 on a teacher's first screen, with the button to log more. */
export function HoursCard({ teacher }: { teacher: string }) {
  const t = useTexts(trainingTexts);
  const scope = useScope();
  const today = useToday();
  const page = pagePath(scope, 'training');
  const live = useLive<TeacherHours>('training', scope, `t.${teacher}`);
  const [isLogging, setLogging] = useState(false);
  return (
    <Card title={t.myHours} aside={<Link to={page}>{t.seeAll}</Link>}>
      <LiveFrame live={live}>
        {(hours) => <HoursProgress progress={progressIn(today.year(), hours)} records={page} />}
      </LiveFrame>
      <Button type="primary" size="large" block className={styles.button ?? ''} onClick={() => { setLogging(true); }}>{t.log}</Button>
      {live.document !== undefined && <LatestEntries hours={live.document} />}
      {isLogging && <LogSheet teacher={teacher} earlier={live.document} close={() => { setLogging(false); }} />}
    </Card>
  );
}

function LatestEntries({ hours }: { hours: TeacherHours }) {
  const latest = latestFirst(hours).slice(0, shown);
  if (latest.length === 0) return null;
  return (
    <ul className={entryStyles.list}>
      {latest.map(({ key, line }) => <EntryItem key={key} line={line} />)}
    </ul>
  );
}
