import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { copyText } from '@/lib/copy-text';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import type { Board } from './board';
import { ExtendModal } from './extend-modal';
import { phaseTexts } from './phase-texts';
import { RefusalNote } from './refusal-note';
import { rotationPath, type PhaseDuties, type PhaseDuty } from './rotation';
import styles from './rotation.module.css';
import { useOrder } from './use-order';

/** One phase: its dates, what is left to do in it by whom, a reminder to send, and for coordinators its opening and end. */
export function PhaseDrawer({ board, phase, close }: { board: Board; phase: string; close: () => void }) {
  const t = useTexts(phaseTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { message } = App.useApp();
  const [isExtending, extend] = useState(false);
  const { order, isBusy, problem, forget } = useOrder(board.scope);
  const path = rotationPath(board.scope, 'cycles', board.cycle, 'phases', phase, 'duties');
  const duties = useQuery({
    queryKey: [board.scope, 'rotation', 'duties', board.cycle, phase, board.version],
    queryFn: ({ signal }) => read<PhaseDuties>(path, signal),
    placeholderData: (before) => before,
  });
  const entry = board.document.phases.items[phase];
  if (entry === undefined) return null;
  const name = language === 'zh' ? entry.name : entry.nameEn;
  const moment = (local: string): string => local.replace('T', ' ');
  const whose = ({ role, schoolName }: PhaseDuty): string => schoolName ?? t[role as 'coordinator'];
  const rows = duties.data?.rows ?? [];
  const act = (what: 'open' | 'close'): void => {
    void order({ method: 'POST', path: rotationPath(board.scope, 'cycles', board.cycle, 'phases', phase, what) });
  };
  const copy = (): void => {
    const lines = rows.map((line) => t.reminderLine(whose(line), t[line.what as 'wish'], number(line.left, language))).join('\n');
    const text = t.reminder(String(board.document.cycle.schoolYear), name, moment(entry.closes), lines);
    void copyText(text).then((isDone) => (isDone ? message.success(t.copied) : message.warning(t.notCopied)));
  };
  return (
    <Drawer open title={t.title(name)} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '85%' : 560} onClose={close}>
      <RefusalNote problem={problem} close={forget} />
      <p>{`${t[entry.state]} · ${t.when(moment(entry.opens), moment(entry.closes))}`}</p>
      {board.canPlan && (
        <p className={styles.phaseActs}>
          {entry.state === 'ahead' && <Button loading={isBusy} onClick={() => { act('open'); }}>{t.openNow}</Button>}
          {entry.state === 'open' && <Popconfirm title={t.closeSure} okText={t.closeNow} cancelText={t.cancel} onConfirm={() => { act('close'); }}><Button loading={isBusy}>{t.closeNow}</Button></Popconfirm>}
          <Button onClick={() => { extend(true); }}>{t.extend}</Button>
        </p>
      )}
      {duties.isError ? <FailingState error={duties.error} retry={() => void duties.refetch()} /> : (
        <>
          <div className={styles.listHead}>
            <strong>{t.left}</strong>
            {rows.length > 0 && <span><ExportButton size="small" list={path} /> <Button size="small" type="primary" onClick={copy}>{t.copy}</Button></span>}
          </div>
          <Table<PhaseDuty>
            size="small"
            pagination={false}
            loading={duties.isPending}
            rowKey={({ role, school, what }) => `${role} ${school ?? ''} ${what}`}
            dataSource={rows}
            locale={{ emptyText: duties.isPending ? ' ' : t.allDone }}
            columns={[
              { key: 'who', title: t.who, render: (_, line) => whose(line) },
              { key: 'what', title: t.what, render: (_, { what }) => t[what as 'wish'] },
              { key: 'left', title: t.count, align: 'right', render: (_, line) => <Link to={`${pagePath(board.scope)}/${addressOf(line)}`} onClick={close}>{t.countOf(number(line.left, language), number(line.of, language))}</Link> },
            ]}
          />
        </>
      )}
      {isExtending && <ExtendModal board={board} phase={phase} name={name} closes={entry.closes} close={() => { extend(false); }} />}
    </Drawer>
  );
}

/** Where a line is worked off, below the region's page. */
function addressOf({ what, school }: PhaseDuty): string {
  switch (what) {
    case 'wish':
      return `rotation?standing=duty&school=${school ?? ''}`;
    case 'place':
      return 'rotation?standing=duty&unplaced=true';
    case 'disputes':
    case 'objections':
      return `rotation/${what}`;
    case 'review':
      return 'rotation/applications';
    case 'report':
    case 'hand-over':
    case 'mid-term':
    case 'end-term':
      return `terms?school=${school ?? ''}`;
    default:
      return 'rotation';
  }
}
