import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import type { Board } from '../board';
import { inOrder } from '../live-rotation';
import { NoCycle } from '../no-cycle';
import { rotationPath } from '../rotation';
import { RunningCycle } from '../running-cycle';
import { compareTexts } from './compare-texts';
import styles from './compare.module.css';
import { DifferingTable } from './differing-table';
import type { Comparison } from './figures';
import { FiguresTable } from './figures-table';

/** Two plans of the cycle under way, side by side. */
export function ComparePage() {
  return <RunningCycle none={<NoCycle canPlan={false} />}>{(board) => <Compare board={board} />}</RunningCycle>;
}

function Compare({ board }: { board: Board }) {
  const t = useTexts(compareTexts);
  const [params, setParams] = useSearchParams();
  const plans = inOrder(board.document.scenarios);
  const keys = plans.map(({ key }) => key);
  const first = params.get('first') ?? board.document.current;
  const second = params.get('second') ?? keys.find((key) => key !== first) ?? '';
  const school = params.get('school') ?? undefined;
  const show = (changes: Record<string, string | undefined>): void => {
    setParams(Object.entries({ first, second, school, ...changes }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])), { replace: true });
  };
  const path = withQuery(rotationPath(board.scope, 'cycles', board.cycle, 'comparison'), { first, second, school });
  const { data, error, isError, isPlaceholderData, refetch } = useQuery({
    queryKey: [board.scope, 'rotation', 'comparison', first, second, school, board.version],
    queryFn: ({ signal }) => read<Comparison>(path, signal),
    enabled: plans.length > 1,
    placeholderData: (before) => before,
  });
  const choice = (label: string, value: string, name: 'first' | 'second') => (
    <Select
      aria-label={label}
      value={value}
      popupMatchSelectWidth={false}
      options={plans.map((plan) => ({ value: plan.key, label: plan.name }))}
      onChange={(key) => { show({ [name]: key }); }}
    />
  );
  return (
    <>
      <PageTitle
        title={t.title}
        note={plans.length > 1 && (
          <span className={styles.choice}>
            {choice(t.first, first, 'first')}
            <Button icon={<SwapOutlined />} aria-label={t.swap} title={t.swap} onClick={() => { show({ first: second, second: first }); }} />
            {choice(t.second, second, 'second')}
          </span>
        )}
      />
      {plans.length < 2
        ? <EmptyState title={t.onlyOne} action={{ label: t.toBoard, to: pagePath(board.scope, 'rotation') }}>{t.onlyOneNext}</EmptyState>
        : isError ? <FailingState error={error} retry={() => void refetch()} />
          : data === undefined ? <LoadingState />
            : (
              <div className={styles.sides}>
                <FiguresTable comparison={data} />
                <DifferingTable comparison={data} address={path} school={school} filter={(key) => { show({ school: key }); }} isLoading={isPlaceholderData} />
              </div>
            )}
    </>
  );
}
