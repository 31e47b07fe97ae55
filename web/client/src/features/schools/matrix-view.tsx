import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { LiveFrame } from '@/components/live-frame';
import { MetricTile } from '@/components/metric-tile';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import { CellDrawer } from './cell-drawer';
import type { MatrixDocument } from './matrix';
import { MatrixTable } from './matrix-table';
import { schoolsPath, type SchoolList } from './schools';
import styles from './schools.module.css';
import { schoolTexts } from './texts';

/** The posts matrix of a stage, as it changes. */
export function MatrixView() {
  const t = useTexts(schoolTexts);
  const scope = useScope();
  const [params, setParams] = useSearchParams();
  const stages = useStages();
  const stage = params.get('stage') ?? stages[0]?.value ?? 'primary';
  const live = useLive<MatrixDocument>('matrix', scope, stage);
  const [school, subject] = params.get('cell')?.split('.') ?? [];
  const show = (cell: string | undefined): void => { setParams(cell === undefined ? { stage } : { stage, cell }, { replace: true }); };
  return (
    <>
      <div className={styles.figures}>
        {['posts.authorised', 'posts.staffed', 'posts.shortage', 'posts.surplus'].map((code) => <MetricTile key={code} code={code} at={live.position} />)}
        <span>{t.allStages}</span>
      </div>
      <div className={styles.tools}>
        <Segmented aria-label={t.stage} value={stage} options={stages} onChange={(next) => { setParams({ stage: next }, { replace: true }); }} />
        <span className={styles.legend}>{t.legend}</span>
      </div>
      <LiveFrame live={live}>
        {(document) =>
          document.subjects.length === 0 ? (
            <EmptyState title={t.noPosts} action={{ label: t.toImport, to: pagePath(scope, 'imports') }}>{t.noPostsNext}</EmptyState>
          ) : (
            <MatrixTable document={document} open={(at, of) => { show(`${at}.${of}`); }} />
          )}
      </LiveFrame>
      {school !== undefined && subject !== undefined && <CellDrawer place={{ school, stage, subject }} at={live.position} close={() => { show(undefined); }} />}
    </>
  );
}

/** The stages some school has, compulsory ones first. */
function useStages(): { value: string; label: string }[] {
  const codes = useCodes();
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'schools', 'names'],
    queryFn: ({ signal }) => read<SchoolList>(schoolsPath(scope, { size: 500 }), signal),
  });
  const taught = new Set((data?.rows ?? []).flatMap((school) => school.stages));
  const compulsory = (stage: string): boolean => stage === 'primary' || stage === 'junior';
  const known = codes.options('stage').filter(({ value }) => taught.has(value));
  return [...known.filter(({ value }) => compulsory(value)), ...known.filter(({ value }) => !compulsory(value))];
}
