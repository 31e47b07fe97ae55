import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useParams } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { PersonName } from '@/components/person/person-name';
import { StateMark } from '@/components/state-mark';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import type { Board } from '../board';
import { inOrder } from '../live-rotation';
import { NoCycle } from '../no-cycle';
import { rotationPath } from '../rotation';
import styles from '../rotation.module.css';
import { RunningCycle } from '../running-cycle';
import { envyTexts } from './envy-texts';

type Open = components['schemas']['EnvyPair'];
type Accepted = components['schemas']['AcceptedEnvy'];

/** Whom a plan passes over for people with fewer points, and what leaders accepted of that. */
export function EnvyPage() {
  return <RunningCycle none={<NoCycle canPlan={false} />}>{(board) => <Envy board={board} />}</RunningCycle>;
}

function Envy({ board }: { board: Board }) {
  const t = useTexts(envyTexts);
  const codes = useCodes();
  const language = useLanguage();
  const scope = useScope();
  const { scenario = '' } = useParams();
  const [openPath, acceptedPath] = ['open-envy', 'envy'].map((part) => rotationPath(scope, 'scenarios', scenario, part)) as [string, string];
  const open = useQuery({ queryKey: [scope, 'rotation', 'open-envy', scenario, board.version], queryFn: ({ signal }) => read<Open[]>(openPath, signal), placeholderData: (before) => before });
  const accepted = useQuery({ queryKey: [scope, 'rotation', 'accepted-envy', scenario, board.version], queryFn: ({ signal }) => read<Accepted[]>(acceptedPath, signal), placeholderData: (before) => before });
  const failed = [open, accepted].find(({ isError }) => isError);
  if (failed !== undefined) return <FailingState error={failed.error} retry={() => void failed.refetch()} />;
  if (open.data === undefined || accepted.data === undefined) return <LoadingState />;
  const where = ({ schoolName, stage, subject }: { schoolName: string; stage: string; subject: string }): string => `${schoolName} ${codes.post(stage, subject)}`;
  const acceptedPairs = new Set(accepted.data.map(nameOf));
  const waiting = open.data.filter((pair) => !acceptedPairs.has(nameOf(pair)));
  const plan = inOrder(board.document.scenarios).find(({ key }) => key === scenario);
  return (
    <>
      <PageTitle title={t.title} note={t.note(plan?.name ?? '')} />
      <div className={styles.listHead}>
        <h2 className={styles.head}>{t.open(number(open.data.length, language))}</h2>
        <ExportButton size="small" list={openPath} />
      </div>
      {waiting.length > 0 && <p className={styles.leaving}>{t.openNext}</p>}
      <Table<Open>
        size="small"
        pagination={false}
        rowKey={({ envious, envied, school }) => `${envious} ${envied} ${school}`}
        dataSource={open.data}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <p className={styles.none}>{t.noOpen}</p> }}
        columns={[
          { key: 'envious', title: t.envious, fixed: 'start', render: (_, { enviousName, enviousNumber }) => <PersonName name={enviousName} number={enviousNumber} /> },
          { key: 'enviousPoints', title: t.points, align: 'right', render: (_, { enviousPoints }) => t.pointsOf(number(enviousPoints, language)) },
          { key: 'rank', title: t.rank, render: (_, { rank }) => t.rankOf(String(rank)) },
          { key: 'post', title: t.post, render: (_, pair) => where(pair) },
          { key: 'envied', title: t.envied, render: (_, { enviedName, enviedNumber }) => <PersonName name={enviedName} number={enviedNumber} /> },
          { key: 'enviedPoints', title: t.points, align: 'right', render: (_, { enviedPoints }) => t.pointsOf(number(enviedPoints, language)) },
          { key: 'state', title: t.state, render: (_, pair) => (acceptedPairs.has(nameOf(pair)) ? <StateMark>{t.isAccepted}</StateMark> : <StateMark tone="waiting">{t.isWaiting}</StateMark>) },
        ]}
      />
      <div className={styles.listHead} style={{ marginTop: 16 }}>
        <h2 className={styles.head}>{t.accepted(number(accepted.data.length, language))}</h2>
        <ExportButton size="small" list={acceptedPath} />
      </div>
      <Table<Accepted>
        size="small"
        pagination={false}
        rowKey={({ enviousNumber, enviedNumber, schoolName, at }) => `${enviousNumber} ${enviedNumber} ${schoolName} ${at}`}
        dataSource={accepted.data}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <p className={styles.none}>{t.noAccepted}</p> }}
        columns={[
          { key: 'envious', title: t.envious, fixed: 'start', render: (_, { enviousName, enviousNumber }) => <PersonName name={enviousName} number={enviousNumber} /> },
          { key: 'post', title: t.post, render: (_, pair) => where(pair) },
          { key: 'envied', title: t.envied, render: (_, { enviedName, enviedNumber }) => <PersonName name={enviedName} number={enviedNumber} /> },
          { key: 'authority', title: t.authority, render: (_, { authority }) => <span className={styles.words}>{authority}</span> },
          { key: 'at', title: t.at, render: (_, { at }) => at.slice(0, 10) },
        ]}
      />
    </>
  );
}

/** What a pair is known by in both lists. */
function nameOf({ enviousNumber, enviedNumber, schoolName, stage, subject }: Open | Accepted): string {
  return [enviousNumber, enviedNumber, schoolName, stage, subject].join(' ');
}
