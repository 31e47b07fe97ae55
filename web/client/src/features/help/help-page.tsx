import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { Link, useParams } from 'react-router';
import remarkGfm from 'remark-gfm';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { guidesFor, isGuide, pictureAt, readGuide } from './guides';
import styles from './help-page.module.css';
import { helpTexts } from './texts';

/** The user's guide: the page of one's own role first. */
export function HelpPage() {
  const t = useTexts(helpTexts);
  const scope = useScope();
  const own = guidesFor(rolesIn(useSession(), scope));
  const name = useParams().guide ?? (own.length === 1 ? own[0] : undefined) ?? 'index';
  const guide = useQuery({ queryKey: ['guide', name], queryFn: () => readGuide(name), enabled: isGuide(name), staleTime: Infinity });
  const allAt = pagePath(scope, 'help', 'index');
  return (
    <>
      <PageTitle title={t.title} note={t.onlyChinese} actions={<Link to={allAt}>{t.all}</Link>} />
      {!isGuide(name) && <EmptyState title={t.unknown} action={{ label: t.all, to: allAt }}>{t.unknownNext}</EmptyState>}
      {isGuide(name) && guide.isPending && <LoadingState />}
      {guide.isError && <FailingState error={guide.error} retry={() => void guide.refetch()} />}
      {guide.isSuccess && (
        <article className={styles.guide} lang="zh-CN">
          <Markdown remarkPlugins={[remarkGfm]} components={parts}>{guide.data}</Markdown>
        </article>
      )}
    </>
  );
}

function GuideLink({ href = '', children }: { href?: string | undefined; children?: ReactNode }) {
  const scope = useScope();
  return <Link to={pagePath(scope, 'help', href.replace(/\.md$/, ''))}>{children}</Link>;
}

const parts: Components = {
  // The page has a title of its own; the guide's headings go below it.
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) => <GuideLink href={href}>{children}</GuideLink>,
  img: ({ src, alt }) => <img className={styles.picture} src={pictureAt(typeof src === 'string' ? src : '')} alt={alt} loading="lazy" />,
};
