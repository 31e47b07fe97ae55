import { Button, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { actionsPath, type ActionLine, type ActionListPage } from '@/components/bulk/actions';
import { actionName, listName } from '@/components/bulk/names';
import { UndoDialog } from '@/components/bulk/undo-dialog';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { PageTitle } from '@/components/page-title';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { ActionDrawer } from './action-drawer';
import { actionTexts } from './texts';

/** What was done to many records at once, newest first, each to be taken back. */
export function ActionsPage() {
  const t = useTexts(actionTexts);
  const language = useLanguage();
  const scope = useScope();
  const roles = rolesIn(useSession(), scope);
  const mayUndo = !roles.has('auditor') && !roles.has('bureau-leader');
  const address = useListAddress();
  const [undoing, setUndoing] = useState<ActionLine>();
  const [shown, setShown] = useState<ActionLine>();
  const time = (at: string): string => dayjs(at).format('YYYY-MM-DD HH:mm');
  return (
    <>
      <PageTitle title={t.title} actions={<ExportButton list={actionsPath(scope, {})} />} />
      <DataTable<ActionLine>
        name={[scope, 'actions']}
        address={address}
        columns={[
          { key: 'at', title: t.at, render: (line) => time(line.at) },
          { key: 'action', title: t.action, render: (line) => actionName(line.list, line.action, language) },
          { key: 'list', title: t.list, render: (line) => listName(line.list, language) },
          { key: 'done', title: t.done, kind: 'number', render: (line) => number(line.done, language) },
          {
            key: 'refused',
            title: t.refused,
            kind: 'number',
            render: (line) => line.refused + (line.back?.kept ?? 0) === 0 ? number(0, language) : <Button type="link" size="small" onClick={() => { setShown(line); }}>{number(line.refused, language)}</Button>,
          },
          { key: 'by', title: t.by, render: (line) => line.by },
          { key: 'state', title: t.state, render: (line) => <State line={line} time={time} /> },
          {
            key: 'undo',
            title: '',
            render: (line) => mayUndo && typeof line.back?.at !== 'string' && <Button size="small" type="link" danger onClick={() => { setUndoing(line); }}>{t.undo}</Button>,
          },
        ]}
        rowKey={(line) => line.id}
        load={({ page, size }, signal) => read<ActionListPage>(actionsPath(scope, { page, size }), signal)}
        empty={<EmptyState title={t.none} action={{ label: t.toTeachers, to: pagePath(scope, 'teachers') }}>{t.noneNext}</EmptyState>}
      />
      {shown !== undefined && <ActionDrawer line={shown} close={() => { setShown(undefined); }} />}
      {undoing !== undefined && <UndoDialog id={undoing.id} list={undoing.list} action={undoing.action} close={() => { setUndoing(undefined); }} />}
    </>
  );
}

function State({ line, time }: { line: ActionLine; time: (at: string) => string }) {
  const t = useTexts(actionTexts);
  const language = useLanguage();
  const { back } = line;
  if (typeof back?.at !== 'string') return t.inForce;
  return <Tag>{back.kept > 0 ? t.takenBackBut(time(back.at), number(back.kept, language)) : t.takenBack(time(back.at))}</Tag>;
}
