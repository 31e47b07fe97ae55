import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { Link, useParams } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { PersonName } from '@/components/person/person-name';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { noticeTexts } from './notice-texts';
import { planMenuTexts } from './plan-menu-texts';
import { rotationPath } from './rotation';
import styles from './rotation.module.css';

type Notice = components['schemas']['Notice'];
type Row = Notice['rows'][number];
type NoticeVersion = Notice['versions'][number];

/** A notice as published: exactly its moves, every version with its hash, and the documents to post it. */
export function NoticePage() {
  const t = useTexts(noticeTexts);
  const p = useTexts(planMenuTexts);
  const codes = useCodes();
  const scope = useScope();
  const { scenario = '' } = useParams();
  const address = rotationPath(scope, 'scenarios', scenario, 'notice');
  const { data, error, isPending, refetch } = useQuery({ queryKey: [scope, 'rotation', 'notice', scenario], queryFn: ({ signal }) => read<Notice>(address, signal) });
  if (isPending) return <LoadingState />;
  if (data === undefined) return <FailingState error={error} retry={() => void refetch()} />;
  const last = data.versions.at(-1);
  return (
    <>
      <PageTitle
        title={`${t.title} · ${data.name}`}
        actions={(
          <>
            <Button href={`${address}/document`} download>{t.document}</Button>
            <Button href={`${address}/file`} download>{t.file}</Button>
            <Link to={pagePath(scope, 'rotation/envy', scenario)}><Button tabIndex={-1}>{p.envy}</Button></Link>
            <Button onClick={() => { window.print(); }}>{t.print}</Button>
            <ExportButton list={address} />
          </>
        )}
      />
      {last !== undefined && <p>{t.from(last.from, last.until, String(data.workingDays), String(data.leastDays))}</p>}
      {[...data.versions].reverse().map((version) => <Version key={version.version} version={version} />)}
      <Table<Row>
        size="small"
        pagination={false}
        rowKey={({ id }) => id}
        dataSource={data.rows}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'name', title: t.person, fixed: 'start', render: (_, { name, number }) => <PersonName name={name} number={number} /> },
          { key: 'state', title: t.state, render: (_, { state }) => t.states(state) },
          { key: 'way', title: t.way, render: (_, { fromName, toName }) => `${fromName} → ${toName}` },
          { key: 'subject', title: t.subject, render: (_, { stage, subject }) => codes.post(stage, subject) },
          { key: 'form', title: t.form, render: (_, { form }) => codes.name('exchangeForm', form) },
        ]}
      />
    </>
  );
}

function Version({ version: { version, total, from, until, removed, added, authority, policyVersion, solver, hash, previous } }: { version: NoticeVersion }) {
  const t = useTexts(noticeTexts);
  return (
    <section className={styles.version} aria-label={t.version(String(version), String(total))}>
      <h2>{t.version(String(version), String(total))}</h2>
      <p>{[`${from} — ${until}`, version > 1 && t.change(String(removed), String(added)), t.basisOf(policyVersion, solver), authority !== '' && `${t.authority} ${authority}`].filter(Boolean).join(' · ')}</p>
      <p>{t.hash} <code>{hash}</code></p>
      {previous !== '' && <p>{t.previous} <code>{previous}</code></p>}
    </section>
  );
}
