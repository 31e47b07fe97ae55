import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import styles from './lesson-end-page.module.css';
import { lessonTexts } from './texts';

/** The shared lessons at one of whose ends the person teaches. */
export function OwnLessonsPage() {
  const t = useTexts(lessonTexts);
  const scope = useScope();
  const language = useLanguage();
  const codes = useCodes();
  const lessons = useQuery({
    queryKey: [scope, 'lessons', 'own'],
    queryFn: ({ signal }) => read<components['schemas']['LessonList']>(apiPath(scope, 'lessons'), signal),
    refetchInterval: 15_000,
  });
  if (lessons.isError) return <FailingState error={lessons.error} retry={() => void lessons.refetch()} />;
  if (lessons.data === undefined) return <LoadingState />;
  const own = lessons.data.rows.filter((lesson) => lesson.own.length > 0);
  return (
    <>
      <PageTitle title={t.title} />
      {own.length === 0 && <EmptyState title={t.none}>{t.noneNext}</EmptyState>}
      <ul className={styles.lessons}>
        {own.flatMap((lesson) => lesson.own.map((end) => (
          <li key={`${lesson.key}.${end}`}>
            <Link className={styles.lesson} to={pagePath(scope, 'lessons', lesson.key, end)} data-phase={lesson.phase}>
              <strong>{lesson.title}</strong>
              <span>{codes.name('subject', lesson.subject)} · {lesson.grade} · {lesson.speaker}</span>
              <span>{lesson.on} {clockTime(Date.parse(lesson.startsAt), language).slice(0, 5)}</span>
            </Link>
          </li>
        )))}
      </ul>
    </>
  );
}
