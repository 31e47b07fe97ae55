import { Button, DatePicker, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { useListAddress } from '@/components/data-table/list-address';
import { SavedViews } from '@/components/data-table/saved-views';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { apiPath, withQuery } from '@/lib/http/path';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import styles from './audit.module.css';
import { ChangeList } from './change-list';
import { eventName } from './event-names';
import { useAuditTrail, type AuditEvent } from './events';
import { auditTexts, kinds } from './texts';

/** Who did what and when, with what it was before and after. */
export function AuditPage() {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const scope = useScope();
  const address = useListAddress();
  const { grain, actor, from, until } = address.filters;
  const trail = useAuditTrail(scope, { grain, actor, from, until });
  if (trail.isError) return <FailingState error={trail.error} retry={() => void trail.refetch()} />;
  const events = trail.data?.pages.flatMap((page) => page.events) ?? [];
  const isOne = grain?.includes('/') === true;
  const nameOf = (event: AuditEvent): string => (event.actor.startsWith('system/') ? t.system : event.who);
  return (
    <>
      <PageTitle title={t.title} note={t.note} actions={<ExportButton list={withQuery(apiPath(scope, 'events'), { grain, actor, from, until })} />} />
      <div className={styles.tools}>
        {!isOne && <FilterSelect address={address} name="grain" label={t.kind} options={kinds.map((kind) => ({ value: kind, label: t[kind] }))} />}
        {isOne && <Tag closable onClose={() => { address.filter({ grain: undefined }); }}>{t.one}</Tag>}
        <DatePicker
          aria-label={t.from}
          placeholder={t.from}
          value={from === undefined ? null : dayjs(from)}
          onChange={(day: dayjs.Dayjs | null) => { address.filter({ from: day?.format('YYYY-MM-DD') }); }}
        />
        <DatePicker
          aria-label={t.until}
          placeholder={t.until}
          value={until === undefined ? null : dayjs(until)}
          onChange={(day: dayjs.Dayjs | null) => { address.filter({ until: day?.format('YYYY-MM-DD') }); }}
        />
        <SavedViews address={address} />
        {actor !== undefined && (
          <Tag closable onClose={() => { address.filter({ actor: undefined }); }}>{t.by(events[0] === undefined ? actor : nameOf(events[0]))}</Tag>
        )}
      </div>
      <Table<AuditEvent>
        size="small"
        sticky={{ offsetHeader: 48 }}
        scroll={{ x: 'max-content' }}
        pagination={false}
        loading={trail.isPending}
        rowKey={(event) => String(event.position)}
        dataSource={events}
        locale={{ emptyText: trail.isPending ? ' ' : <EmptyState title={t.none}>{t.noneNext}</EmptyState> }}
        columns={[
          { key: 'at', title: t.at, render: (_, event) => dayjs(event.at).format('YYYY-MM-DD HH:mm:ss') },
          {
            key: 'who',
            title: t.who,
            render: (_, event) => <Button type="link" size="small" title={t.onlyBy(nameOf(event))} onClick={() => { address.filter({ actor: event.actor }); }}>{nameOf(event)}</Button>,
          },
          { key: 'event', title: t.event, render: (_, event) => eventName(event.event, language) },
          {
            key: 'about',
            title: t.about,
            render: (_, event) => <Button type="link" size="small" title={t.onlyAbout} onClick={() => { address.filter({ grain: event.grain }); }}>{event.about ?? kindName(event.grain, t)}</Button>,
          },
          { key: 'changes', title: t.changes, width: 480, render: (_, event) => <ChangeList event={event} /> },
        ]}
      />
      {trail.hasNextPage && (
        <div className={styles.older}><Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>{t.older}</Button></div>
      )}
    </>
  );
}

function kindName(grain: string, t: (typeof auditTexts)['zh']): string {
  const kind = kinds.find((known) => grain.startsWith(`${known}/`));
  return kind === undefined ? grain : t[kind];
}
