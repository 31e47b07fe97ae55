import { Progress } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

/** What the dossier shows of the live document `training`, audience `t.` and the teacher's key. */
interface Hours {
  pending: number;
  required: { cycle: number; year: number };
  years: Partial<Record<string, { credited: number }>>;
  cycles: Partial<Record<string, { from: number; until: number; credited: number }>>;
}

/** Hours of training of the five-year cycle and of this year; nothing for those who may not see them. */
export function DossierHours({ teacher }: { teacher: string }) {
  const t = useTexts(teacherTexts);
  const scope = useScope();
  const year = useToday().year();
  const { document: hours } = useLive<Hours>('training', scope, `t.${teacher}`);
  if (hours === undefined) return null;
  const cycle = Object.values(hours.cycles).find((c) => c !== undefined && c.from <= year && year <= c.until);
  const done = cycle?.credited ?? 0;
  return (
    <>
      <h3 className={styles.section}>{t.hours}</h3>
      <p>{t.hoursDone(done, hours.required.cycle, hours.years[String(year)]?.credited ?? 0, hours.required.year)}</p>
      <Progress percent={Math.min(100, Math.floor((100 * done) / hours.required.cycle))} aria-label={t.hours} />
      <p><Link to={pagePath(scope, 'training', 'teachers', teacher)}>{hours.pending > 0 ? t.hoursPending(hours.pending) : t.toLedger}</Link></p>
    </>
  );
}
