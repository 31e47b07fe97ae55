import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { FigureLink } from '@/components/figure-link';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { cardTexts } from './card-texts';
import { keyOfPost, rotationPath, signed, type Shortages } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** The ten posts most people are missing at; each opens its names. */
export function ShortagesCard({ version }: { version: string }) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  const scope = useScope();
  const language = useLanguage();
  const codes = useCodes();
  const page = pagePath(scope, 'schools');
  const shortages = useQuery({
    queryKey: [scope, 'rotation', 'region-shortages', version],
    queryFn: ({ signal }) => read<Shortages>(rotationPath(scope, 'shortages'), signal),
    placeholderData: (before) => before,
  });
  return (
    <Card title={c.worstShown} aside={<><Link to={page}>{c.allPosts}</Link><ExportButton size="small" list={rotationPath(scope, 'shortages')} /></>}>
      {shortages.isPending && <LoadingState />}
      {shortages.isError && <FailingState error={shortages.error} retry={() => void shortages.refetch()} />}
      {shortages.data !== undefined && (
        <>
          <p className={styles.where}>
            <FigureLink figure={{ code: 'posts.shortage', name: c.shortage, value: shortages.data.before, unit: '' }} url={apiPath(scope, 'metrics', 'posts.shortage')}>
              {c.shortTotal(number(shortages.data.total, language), number(shortages.data.before, language), shortages.data.asOf)}
            </FigureLink>
            {typeof shortages.data.plan === 'string' && (
              <FigureLink figure={{ code: 'posts.shortage-planned', name: c.shortagePlanned, value: shortages.data.after, unit: '' }} url={apiPath(scope, 'metrics', 'posts.shortage-planned')}>
                {c.shortAfter(number(shortages.data.after, language))}
              </FigureLink>
            )}
          </p>
          {shortages.data.worst.length === 0 && <p className={styles.none}>{t.noShortages}</p>}
          <ol className={styles.shortRows}>
            {shortages.data.worst.map((post) => (
              <li key={keyOfPost(post)}>
                <Link to={`${page}?stage=${post.stage}&cell=${post.school}.${post.subject}`}>
                  <span>{post.name} · {codes.post(post.stage, post.subject)}</span>
                  <b>{signed(post.before)}{post.after !== post.before && <small>→ {signed(post.after)}</small>}</b>
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
