import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { clockTime, dayAndMonth } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useNow } from '@/lib/use-now';
import styles from './lesson-end-page.module.css';
import { lessonTexts } from './texts';

const shown = 3;
const refresh = 60_000;

/** The teacher's next three lessons, in the region and in its partnerships. */
export function NextLessonsCard() {
  const t = useTexts(lessonTexts);
  const here = useScope();
  const language = useLanguage();
  const codes = useCodes();
  const { grants } = useSession();
  const now = useNow(true);
  const scopes = [...new Set(grants.filter(({ role }) => role === 'teacher').map(({ scope }) => scope))];
  const lists = useQueries({
    queries: scopes.map((scope) => ({
      queryKey: [scope, 'lessons', 'own'],
      queryFn: ({ signal }: { signal: AbortSignal }) => read<components['schemas']['LessonList']>(apiPath(scope, 'lessons'), signal),
      refetchInterval: refresh,
    })),
  });
  const next = lists
    .flatMap(({ data }, n) => (data?.rows ?? []).map((lesson) => ({ scope: scopes[n] ?? here, lesson })))
    .filter(({ lesson }) => lesson.own.length > 0 && (lesson.phase === 'live' || (lesson.phase === 'timetabled' && Date.parse(lesson.startsAt) + lesson.plannedMinutes * 60_000 > now)))
    .sort((a, b) => Date.parse(a.lesson.startsAt) - Date.parse(b.lesson.startsAt))
    .slice(0, shown);
  return (
    <Card title={t.next} aside={<Link to={pagePath(here, 'lessons')}>{t.title}</Link>}>
      {next.length === 0 && <p>{t.noNext}</p>}
      <ul className={styles.lessons}>
        {next.map(({ scope, lesson }) => (
          <li key={lesson.key}>
            <Link className={styles.lesson} to={pagePath(scope, 'lessons', lesson.key, lesson.own[0] ?? '')} data-phase={lesson.phase}>
              <strong>{lesson.title}</strong>
              <span>{dayAndMonth(lesson.on, language)} {clockTime(Date.parse(lesson.startsAt), language).slice(0, 5)} · {codes.name('subject', lesson.subject)} · {lesson.grade}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
