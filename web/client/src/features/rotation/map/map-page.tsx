import { Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PageTitle } from '@/components/page-title';
import { useCodes } from '@/lib/codes';
import { listed, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import type { Board } from '../board';
import { inOrder } from '../live-rotation';
import { NoCycle } from '../no-cycle';
import { RunningCycle } from '../running-cycle';
import { shortSchools } from '../short-school';
import { useSchools } from '../use-schools';
import { FlowList } from './flow-list';
import { FlowMap } from './flow-map';
import { flowsOf, movesShown } from './flows';
import { mapTexts } from './map-texts';
import styles from './map.module.css';

/** 流动图: where a plan's people come from and go to, on the map of the county. */
export function MapPage() {
  const [params] = useSearchParams();
  return <RunningCycle plan={params.get('plan') ?? undefined} none={<NoCycle canPlan={false} />}>{(board) => <Flowing board={board} />}</RunningCycle>;
}

function Flowing({ board }: { board: Board }) {
  const t = useTexts(mapTexts);
  const codes = useCodes();
  const language = useLanguage();
  const schools = useSchools();
  const [params, setParams] = useSearchParams();
  const asked = (name: string): string | undefined => params.get(name) ?? undefined;
  const by = asked('by') === 'school' ? 'school' : 'township';
  const set = (changes: Record<string, string | undefined>): void => {
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    }, { replace: true });
  };
  const standing = inOrder(board.document.moves);
  const moves = movesShown(standing, asked('stage'), asked('subject'));
  const shown = flowsOf(moves, schools, by, t.noTownship);
  const short = shortSchools(schools.map(({ name }) => name));
  const names = new Map(shown.places.map(({ key, name }) => [key, by === 'school' ? short(name) : name]));
  const nameOf = (key: string): string => names.get(key) ?? '…';
  const unplaced = shown.places.filter(({ at }) => at === undefined).map(({ key }) => nameOf(key));
  const parts = { nameOf, chosen: asked('at'), choose: (key: string | undefined) => { set({ at: key }); } };
  const filter = (name: 'stage' | 'subject') => (
    <Select
      aria-label={t[name]}
      value={asked(name) ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: t[name] }, ...codes.options(name).filter(({ value }) => standing.some((move) => move[name] === value))]}
      onChange={(value) => { set({ [name]: value === '' ? undefined : value, at: undefined }); }}
    />
  );
  return (
    <>
      <PageTitle
        title={`${t.title} · ${board.plan?.name ?? ''}`}
        note={(
          <span className={styles.tools}>
            <Segmented aria-label={t.by} value={by} options={[{ value: 'township', label: t.township }, { value: 'school', label: t.school }]} onChange={(value) => { set({ by: value, at: undefined }); }} />
            {filter('stage')}
            {filter('subject')}
            <span>{t.total(number(moves.length, language), number(shown.flows.length, language))}</span>
          </span>
        )}
      />
      {standing.length === 0
        ? <EmptyState title={t.empty} action={{ label: t.toBoard, to: pagePath(board.scope, 'rotation') }}>{t.emptyNext}</EmptyState>
        : (
          <div className={styles.sides}>
            <figure className={styles.figure}>
              <FlowMap flows={shown} isNamed={by === 'township'} {...parts} />
              <figcaption>{t.legend}{unplaced.length > 0 && ` ${t.unplaced(listed(unplaced, language))}`}</figcaption>
            </figure>
            <FlowList flows={shown.flows} shortOf={short} {...parts} />
          </div>
        )}
    </>
  );
}
