import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Radio, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { useFresh } from '@/components/happenings/use-fresh';
import { PageTitle } from '@/components/page-title';
import { personLabel } from '@/components/person/person-label';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { labelled } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { objectionTexts } from './objection-texts';
import { RefusalNote } from './refusal-note';
import { rotationPath, type ObjectionLine } from './rotation';
import styles from './rotation.module.css';
import { useOrder } from './use-order';

/** Objections to published moves; those nobody has decided first. */
export function ObjectionsPage() {
  const t = useTexts(objectionTexts);
  const language = useLanguage();
  const codes = useCodes();
  const scope = useScope();
  const [params, setParams] = useSearchParams();
  const [asked, ask] = useState<ObjectionLine>();
  useFresh('todo', 'coordinator');
  const isAll = params.get('show') === 'all';
  const address = withQuery(rotationPath(scope, 'objections'), { open: isAll ? undefined : 'true' });
  const list = useQuery({
    queryKey: [scope, 'rotation', 'objections', isAll],
    queryFn: ({ signal }) => read<ObjectionLine[]>(address, signal),
    placeholderData: (before) => before,
  });
  if (list.isError) return <FailingState error={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <PageTitle
        title={t.title}
        note={(
          <Segmented
            aria-label={t.title}
            value={isAll ? 'all' : 'open'}
            options={[{ value: 'open', label: t.open }, { value: 'all', label: t.all }]}
            onChange={(show) => { setParams(show === 'all' ? { show } : {}, { replace: true }); }}
          />
        )}
        actions={<ExportButton list={address} />}
      />
      <Table<ObjectionLine>
        size="small"
        pagination={false}
        loading={list.isPending}
        rowKey={({ id }) => id}
        dataSource={list.data ?? []}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState title={t.none}>{t.noneNext}</EmptyState> }}
        columns={[
          { key: 'name', title: t.person, fixed: 'start', render: (_, { name, number }) => <PersonName name={name} number={number} /> },
          { key: 'way', title: t.way, render: (_, { fromName, toName }) => `${fromName} → ${toName}` },
          { key: 'subject', title: t.subject, render: (_, { stage, subject }) => codes.post(stage, subject) },
          { key: 'text', title: t.text, render: (_, { text }) => <span className={styles.words}>{text}</span> },
          { key: 'at', title: t.at, render: (_, { at }) => at.slice(0, 10) },
          {
            key: 'act',
            title: t.decision,
            render: (_, line) => typeof line.upheld === 'boolean'
              ? labelled(line.upheld ? t.upheld : t.dismissed, line.grounds ?? '', language)
              : <Button size="small" onClick={() => { ask(line); }}>{t.decide}</Button>,
          },
        ]}
      />
      {asked !== undefined && <Decision key={asked.id} objection={asked} close={() => { ask(undefined); }} />}
    </>
  );
}

function Decision({ objection, close }: { objection: ObjectionLine; close: () => void }) {
  const t = useTexts(objectionTexts);
  const scope = useScope();
  const language = useLanguage();
  const codes = useCodes();
  const { order, isBusy, problem, forget } = useOrder(scope);
  const [upheld, setUpheld] = useState<boolean>();
  const [grounds, setGrounds] = useState('');
  const decide = async (): Promise<void> => {
    if (await order({ method: 'POST', path: rotationPath(scope, 'scenarios', objection.scenario, 'objections', objection.id, 'decision'), body: { upheld, grounds: grounds.trim() } })) close();
  };
  return (
    <Modal
      open
      title={t.title1(personLabel({ ...objection, school: objection.fromName, subject: codes.name('subject', objection.subject) }, language))}
      okText={t.save}
      okButtonProps={{ disabled: upheld === undefined || grounds.trim() === '', loading: isBusy }}
      onOk={() => void decide()}
      onCancel={close}
    >
      <RefusalNote problem={problem} close={forget} />
      <p>{objection.text}</p>
      <Radio.Group
        value={upheld}
        options={[{ value: false, label: t.dismissedNext }, { value: true, label: t.upheldNext }]}
        onChange={(event) => { setUpheld(event.target.value as boolean); }}
        vertical
      />
      <Input.TextArea aria-label={t.grounds} placeholder={t.grounds} rows={3} maxLength={500} value={grounds} onChange={(event) => { setGrounds(event.target.value); }} style={{ marginTop: 12 }} />
    </Modal>
  );
}
