import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import { signed, type School } from './schools';
import styles from './schools.module.css';
import { schoolTexts } from './texts';

/** A school's posts: where people are missing and where there are more than posts. */
export function PostsCard({ school }: { school: string }) {
  const t = useTexts(schoolTexts);
  const scope = useScope();
  const codes = useCodes();
  const language = useLanguage();
  const today = useToday();
  const { position } = useLive<unknown>('matrix', scope, 'primary');
  const found = useQuery({
    queryKey: [scope, 'schools', 'posts-card', school, position],
    queryFn: ({ signal }) => read<School>(apiPath(scope, 'schools', school), signal),
    placeholderData: (before) => before,
  });
  const page = pagePath(scope, 'schools');
  return (
    <Card title={t.myPosts} aside={<Link to={`${page}?view=list&school=${school}`}>{t.allPosts}</Link>}>
      {found.isPending && <LoadingState />}
      {found.isError && <FailingState error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <>
          <p className={styles.balance} data-figure="posts">
            {t.balance(number(found.data.line.shortage, language), number(found.data.line.surplus, language), today.format('YYYY-MM-DD'))}
          </p>
          <ul className={styles.posts}>
            {found.data.posts.filter(({ difference }) => difference !== 0).sort((a, b) => a.difference - b.difference).map(({ stage, subject, difference, staffed, authorised }) => (
              <li key={`${stage}.${subject}`}>
                <Link to={`${page}?stage=${stage}&cell=${school}.${subject}`}>
                  <span>{codes.post(stage, subject)}</span>
                  <span><small>{staffed}/{authorised}</small> <b className={difference < 0 ? styles.shortage : styles.surplus}>{signed(difference)}</b></span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
