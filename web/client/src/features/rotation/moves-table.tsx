import { DeleteOutlined, LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Bulk } from '@/components/bulk/bulk';
import { nothing, type Selection } from '@/components/bulk/selection';
import { SelectionBar } from '@/components/bulk/selection-bar';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { personLabel } from '@/components/person/person-label';
import { PersonName } from '@/components/person/person-name';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { listed, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { canPlace, type Board } from './board';
import { ChainLines } from './chain-lines';
import { inOrder, type Move, type MoveState } from './live-rotation';
import type { PlanViewProps } from './plan-view';
import { RefusalNote } from './refusal-note';
import { rotationPath, type MoveDetail } from './rotation';
import styles from './rotation.module.css';
import { isStanding } from './standings';
import { rotationTexts } from './texts';
import { useOrder } from './use-order';

const tones = { planned: 'plain', noticed: 'waiting', rejected: 'wrong', dropped: 'wrong', ordered: 'waiting', effective: 'live' } as const satisfies Record<MoveState, string>;

const moveBulk: Bulk = { list: 'moves', actions: [{ name: 'lock' }, { name: 'unlock' }, { name: 'unplace', isDangerous: true }] };

/** The moves of the plan, chains above as one line each. */
export function MovesTable({ board, chosen, choose, only = () => true }: PlanViewProps & { only?: ((move: Move) => boolean) | undefined }) {
  const t = useTexts(rotationTexts);
  const codes = useCodes();
  const language = useLanguage();
  const details = useDetails(board);
  const { order, problem, forget } = useOrder(board.scope);
  const moves = inOrder(board.document.moves).filter(only);
  const [selection, select] = useState<Selection>(nothing);
  const standing = new Set(moves.map(({ id }) => id));
  const chosenMoves: Selection = { kind: 'keys', keys: selection.kind === 'keys' ? selection.keys.filter((key) => standing.has(key)) : [] };
  if (moves.length === 0) return <EmptyState title={t.noMoves}>{t.noMovesNext}</EmptyState>;
  const path = (move: Move, ...more: string[]): string => rotationPath(board.scope, 'scenarios', board.plan?.key ?? '', 'moves', move.id, ...more);
  const because = (reason: string): string => (isStanding(reason) ? t[reason] : reason === 'shortage' ? t.shortage : reason);
  return (
    <>
      <RefusalNote problem={problem} close={forget} />
      <div className={styles.listHead}>
        <ExportButton size="small" list={rotationPath(board.scope, 'scenarios', board.plan?.key ?? '', 'moves')} />
      </div>
      <ChainLines chains={inOrder(board.document.chains)} />
      {canPlace(board) && <SelectionBar bulk={moveBulk} selection={chosenMoves} select={select} filter={{}} total={0} />}
      <Table<Move>
        size="small"
        sticky
        pagination={false}
        rowKey={(move) => move.id}
        dataSource={moves}
        {...(canPlace(board) ? { rowSelection: { columnWidth: 40, fixed: true, selectedRowKeys: [...chosenMoves.keys], onChange: (keys) => { select({ kind: 'keys', keys: keys.map(String) }); }, getCheckboxProps: ({ name }) => ({ 'aria-label': name }) } } : {})}
        scroll={{ x: 'max-content' }}
        rowClassName={(move) => (move.teacher === chosen ? styles.chosen ?? '' : '')}
        onRow={(move) => ({ onClick: () => { choose(move); }, 'data-move': move.id })}
        columns={[
          { key: 'name', title: t.person, fixed: 'start', render: (_, move) => <PersonName {...move} /> },
          { key: 'way', title: t.way, render: (_, { from, to }) => `${from} → ${to}` },
          { key: 'subject', title: t.subject, render: (_, { stage, subject }) => codes.post(stage, subject) },
          {
            key: 'kilometres',
            title: t.kilometres,
            align: 'right',
            render: (_, { id }) => {
              const far = details.get(id)?.kilometres;
              return typeof far === 'number' ? t.km(number(far, language, 1)) : '';
            },
          },
          { key: 'reason', title: t.reason, render: (_, { id, reasons }) => details.get(id)?.reason ?? listed(reasons.map(because), language) },
          // In a draft every move is planned; the column would say nothing.
          ...(board.plan?.stage === 'draft' ? [] : [{
            key: 'state',
            title: t.state,
            render: (_: unknown, { state, held, locked }: Move) => (
              <>
                <StateMark tone={tones[state]}>{t[state]}</StateMark>
                {held && <StateMark tone="wrong">{t.held}</StateMark>}
                {locked && <LockOutlined aria-label={t.locked} />}
              </>
            ),
          }]),
          ...(canPlace(board) ? [{
            key: 'act',
            title: '',
            fixed: 'end' as const,
            render: (_: unknown, move: Move) => (
              <span className={styles.acts}>
                <Button
                  size="small"
                  type="text"
                  icon={move.locked ? <UnlockOutlined /> : <LockOutlined />}
                  aria-label={`${move.locked ? t.unlock : t.lock} ${personLabel(move, language)}`}
                  title={move.locked ? t.unlock : t.lock}
                  onClick={() => void order({ method: move.locked ? 'DELETE' : 'POST', path: path(move, 'lock') })}
                />
                <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={`${t.unplace} ${personLabel(move, language)}`} title={t.unplace} onClick={() => void order({ method: 'DELETE', path: path(move) })} />
              </span>
            ),
          }] : []),
        ]}
      />
    </>
  );
}

function useDetails({ scope, plan, document }: Board): Map<string, MoveDetail> {
  const { data } = useQuery({
    queryKey: [scope, 'rotation', 'moves', plan?.key, document.moves.order.length],
    queryFn: ({ signal }) => read<MoveDetail[]>(rotationPath(scope, 'scenarios', plan?.key ?? '', 'moves'), signal),
    enabled: plan !== undefined,
    placeholderData: (before) => before,
  });
  return new Map(data?.map((detail) => [detail.id, detail]));
}
