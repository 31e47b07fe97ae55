import { Button } from 'antd';
import { useState } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { StateMark } from '@/components/state-mark';
import { read } from '@/lib/http/read';
import { enumerated } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { candidacyList, type DisputeLine, type DisputePage } from './candidacy';
import { CandidacyTabs } from './candidacy-tabs';
import { DisputeDialog } from './dispute-dialog';
import { aboutOf, valueOf } from './disputed';
import { candidacyTexts } from './texts';

const states = ['waiting', 'accepted', 'rejected', 'withdrawn'];

/** Disputes about eligibility and points: what waits first, both values beside each other. */
export function DisputesPage() {
  const t = useTexts(candidacyTexts);
  const scope = useScope();
  const address = useListAddress();
  const mayDecide = rolesIn(useSession(), scope).has('coordinator');
  const [opened, open] = useState<DisputeLine>();
  const language = useLanguage();
  return (
    <>
      <PageTitle title={t.disputes} note={<CandidacyTabs />} actions={<ExportButton list={candidacyList(scope, 'disputes', address.filters)} />} />
      <DataTable<DisputeLine>
        name={[scope, 'rotation', 'disputes']}
        address={address}
        rowKey={({ id }) => id}
        load={({ page, size, filters }, signal) => read<DisputePage>(candidacyList(scope, 'disputes', { ...filters, page, size }), signal)}
        tools={(
          <>
            <ListSearch address={address} placeholder={t.search} width={220} />
            <FilterSelect address={address} name="state" label={t.decided} options={states.map((value) => ({ value, label: t.disputeOf(value) }))} />
          </>
        )}
        columns={[
          { key: 'name', title: t.person, render: ({ name }) => name },
          { key: 'number', title: t.number, render: ({ number }) => number },
          { key: 'school', title: t.school, render: ({ schoolName }) => schoolName },
          { key: 'about', title: t.about, render: (line) => aboutOf(line, language) },
          { key: 'before', title: t.before, render: (line) => valueOf(line, line.before, t, language) },
          { key: 'after', title: t.after, render: (line) => (line.after ? valueOf(line, line.after, t, language) : '') },
          { key: 'state', title: t.decided, width: 160, render: ({ state, grounds }) => <><StateMark tone={state === 'waiting' ? 'waiting' : 'plain'}>{t.disputeOf(state)}</StateMark> {grounds}</> },
          { key: 'words', title: t.words, width: 260, render: ({ text, evidence }) => (typeof text === 'string' ? enumerated([text, evidence ?? ''].filter(Boolean), language) : t.hidden) },
          { key: 'by', title: t.by, render: ({ by }) => t.byWhom(by) },
          { key: 'at', title: t.at, render: ({ at }) => at.slice(0, 10) },
          ...(mayDecide ? [{ key: 'act', title: t.act, isAct: true, render: (line: DisputeLine) => line.state === 'waiting' && <Button size="small" onClick={() => { open(line); }}>{t.decide}</Button> }] : []),
        ]}
        empty={<EmptyState title={t.noDisputes}>{t.noDisputesNext}</EmptyState>}
      />
      {opened !== undefined && <DisputeDialog line={opened} close={() => { open(undefined); }} />}
    </>
  );
}
