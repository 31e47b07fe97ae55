import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FactList } from '@/components/fact-list';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { StateMark } from '@/components/state-mark';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { clockTime, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { RunningNodes } from './running-nodes';
import { nodeTexts } from './texts';
import { Upkeep } from './upkeep';

type Node = components['schemas']['Node'];

const refresh = 10_000;

/** How the node is: what is wrong, who is connected, what each node runs, each log and how far its views are behind. */
export function NodeCard() {
  const t = useTexts(nodeTexts);
  const scope = useScope();
  const language = useLanguage();
  const session = useSession();
  const node = useQuery({ queryKey: [scope, 'node'], queryFn: ({ signal }) => read<Node>(apiPath(scope, 'node'), signal), refetchInterval: refresh });
  if (node.isPending) return <LoadingState />;
  if (node.isError) return <FailingState error={node.error} retry={() => void node.refetch()} />;
  const { failures, notes, watchers, scopes, nodes, upkeep } = node.data;
  const events = scopes.reduce((sum, each) => sum + each.events, 0);
  return (
    <Card title={t.title} aside={<StateMark tone={failures.length === 0 ? 'live' : 'wrong'}>{failures.length === 0 ? t.well : t.failing(failures.length)}</StateMark>}>
      <Upkeep upkeep={upkeep} />
      <FactList facts={[[t.watchers, number(watchers, language)], [t.events, number(events, language)], [t.asOf, clockTime(node.dataUpdatedAt, language)]]} />
      {[...failures, ...notes].map((line) => <p key={line}>{line}</p>)}
      <RunningNodes nodes={nodes} />
      <Table<Node['scopes'][number]>
        size="small"
        pagination={false}
        rowKey={({ scope: name }) => name}
        dataSource={scopes}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'scope', title: t.log, render: (_, row) => row.scope },
          { key: 'events', title: t.events, align: 'right', render: (_, row) => <Events of={row.scope} mayOpen={rolesIn(session, row.scope).has('operator')}>{number(row.events, language)}</Events> },
          { key: 'behind', title: t.behind, align: 'right', render: (_, row) => number(row.behind, language) },
        ]}
      />
      <p>{t.safety}</p>
    </Card>
  );
}

/** How many events a log holds; they are in its audit trail, for those who may read it. */
function Events({ of, mayOpen, children }: { of: string; mayOpen: boolean; children: string }) {
  return mayOpen ? <Link to={pagePath(of, 'audit')}>{children}</Link> : children;
}
