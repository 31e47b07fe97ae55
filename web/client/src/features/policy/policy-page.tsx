import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { labelled } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { editsIn, policyPath, withEdits, type Edits, type Policy, type PolicyVersion } from './policy';
import styles from './policy.module.css';
import { PublishModal } from './publish-modal';
import { RuleDrawer } from './rule-drawer';
import { RuleTable } from './rule-table';
import { policyTexts } from './texts';
import { TrialDrawer } from './trial-drawer';

/** A county's policy: every version of it, and the next one in the making. What is edited stands in the address until it is published. */
export function PolicyPage() {
  const t = useTexts(policyTexts);
  const scope = useScope();
  const canEdit = rolesIn(useSession(), scope).has('coordinator');
  const [params, setParams] = useSearchParams();
  const [opened, open] = useState<string>();
  const [dialog, show] = useState<'trial' | 'publish'>();
  const wanted = params.get('version') ?? undefined;
  const address = withQuery(policyPath(scope), { version: wanted });
  const policy = useQuery({ queryKey: [scope, 'policy', wanted], queryFn: ({ signal }) => read<Policy>(address, signal) });
  if (policy.isPending) return <LoadingState />;
  if (policy.isError) return <FailingState error={policy.error} retry={() => void policy.refetch()} />;
  const { data } = policy;
  const isLatest = data.version === data.latest;
  const edits = isLatest ? editsIn(params) : new Map<string, string>();
  const edit = (next: Edits): void => { setParams(withEdits(params, next), { replace: true }); };
  const rule = data.rules.find(({ code }) => code === opened);
  const label = (version: PolicyVersion): string =>
    `${t.versionOf(String(version.version))}${version.version === data.latest ? ` · ${t.inForce}` : ''}${typeof version.schoolYear === 'number' ? t.forYear(String(version.schoolYear)) : ''}`;
  return (
    <>
      <PageTitle
        title={t.title}
        note={(
          <Select
            aria-label={t.version}
            value={data.version}
            popupMatchSelectWidth={false}
            options={[...data.versions].reverse().map((version) => ({ value: version.version, label: label(version) }))}
            onChange={(version) => { setParams(version === data.latest ? {} : { version: String(version) }); }}
          />
        )}
        actions={(
          <>
            <ExportButton list={address} />
            {edits.size > 0 && <Button type="primary" onClick={() => { show('publish'); }}>{t.publish}</Button>}
          </>
        )}
      />
      <VersionNote version={data.versions.find(({ version }) => version === data.version)} />
      {edits.size > 0 && (
        <div className={styles.editing} role="status">
          <strong>{t.edited(String(edits.size))}</strong>
          <Button size="small" onClick={() => { show('trial'); }}>{t.tryOut}</Button>
          <Button size="small" type="text" onClick={() => { edit(new Map()); }}>{t.discard}</Button>
        </div>
      )}
      <RuleTable rules={data.rules} edits={edits} open={open} />
      {rule !== undefined && <RuleDrawer rule={rule} edits={edits} {...(canEdit && isLatest ? { edit } : {})} close={() => { open(undefined); }} />}
      {dialog === 'trial' && <TrialDrawer edits={edits} close={() => { show(undefined); }} />}
      {dialog === 'publish' && (
        <PublishModal
          base={data.latest}
          edits={edits}
          close={(isDone) => {
            show(undefined);
            if (isDone) setParams({}, { replace: true });
          }}
        />
      )}
    </>
  );
}

function VersionNote({ version }: { version: PolicyVersion | undefined }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  if (version === undefined || typeof version.adoptedOn !== 'string') return null;
  const since = t.since(version.adoptedOn, typeof version.schoolYear === 'number' ? t.forYear(String(version.schoolYear)) : '');
  return <p className={styles.since}>{typeof version.reason === 'string' ? labelled(since, version.reason, language) : since}</p>;
}
