import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table, type TableProps } from 'antd';
import { useDeferredValue, type ReactNode } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Bulk } from '../bulk/bulk';
import { PasteButton } from '../bulk/paste-button';
import { RefusedTag } from '../bulk/refused-tag';
import { choose } from '../bulk/selection';
import { SelectionBar } from '../bulk/selection-bar';
import { useSelection } from '../bulk/use-selection';
import { commonTexts } from '../common-texts';
import { FailingState } from '../failing-state';
import { tableColumns, type Column } from './columns';
import styles from './data-table.module.css';
import { pageSize, type ListAddress } from './list-address';
import { SavedViews } from './saved-views';

/** Lists are queries, not live documents: what others change arrives within this time. An unchanged list is answered by its version alone. */
const renewEvery = 5_000;

export interface ListQuery {
  page: number;
  size: number;
  sort: string | undefined;
  filters: Readonly<Record<string, string>>;
}

export interface ListPage<Row> {
  rows: Row[];
  /** Rows in all pages. */
  total: number;
}

export interface DataTableProps<Row extends object> {
  /** Names the list in the cache: scope and noun. */
  name: readonly string[];
  address: ListAddress;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  load: (query: ListQuery, signal: AbortSignal) => Promise<ListPage<Row>>;
  /** Search and filters, before the count. */
  tools?: ReactNode;
  /** Shown instead of rows when nothing matches. */
  empty: ReactNode;
  /** What can be done with many rows; without it nothing is selected. */
  bulk?: Bulk;
  /** What a row is called where it is chosen. */
  rowName?: (row: Row) => string;
}

/** A list paged by the server: dense rows, header and first column in place, everything about it in the address. */
export function DataTable<Row extends object>({ name, address, columns, rowKey, load, tools, empty, bulk, rowName = rowKey }: DataTableProps<Row>) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const { page, sort, filters } = address;
  const query: ListQuery = { page, size: pageSize, sort, filters };
  const list = useQuery({
    queryKey: [...name, 'list', query],
    queryFn: ({ signal }) => load(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: renewEvery,
  });
  const rows = list.data?.rows ?? [];
  const { selection, select, boxes } = useSelection(rows, rowKey, rowName, { ...filters, ...bulk?.also });
  const total = list.data?.total ?? 0;
  const table = (
    <Table<Row>
      size="small"
      sticky={{ offsetHeader: 48 }}
      scroll={{ x: 'max-content' }}
      columns={tableColumns(columns, sort)}
      dataSource={rows}
      rowKey={rowKey}
      loading={list.isPending || list.isPlaceholderData}
      locale={{ emptyText: list.isSuccess ? empty : ' ' }}
      pagination={{ current: page, pageSize, total, showSizeChanger: false, hideOnSinglePage: true, size: 'small' }}
      onChange={(pages, _, sorter, { action }) => {
        if (action === 'sort') address.turnTo(1, sortOf(sorter));
        else address.turnTo(pages.current ?? 1, sort);
      }}
      {...(bulk === undefined ? {} : { rowSelection: boxes })}
    />
  );
  const now = { table, selection };
  // Fifty rows are a while's work: new ones are drawn in pieces, so that the page answers meanwhile. What is ticked shows at once.
  const shown = useDeferredValue(now);
  if (list.isError) return <FailingState error={list.error} retry={() => void list.refetch()} />;
  return (
    <section className={styles.list}>
      <div className={styles.tools}>
        {tools}
        {bulk?.hasNumbers === true && <PasteButton list={bulk.list} select={(keys) => { select(choose(selection, keys, true)); }} />}
        <RefusedTag address={address} />
        <SavedViews address={address} />
        {list.isSuccess && <span className={styles.total}>{t.total(number(total, language))}</span>}
      </div>
      {bulk !== undefined && <SelectionBar bulk={bulk} selection={selection} select={select} filter={{ ...filters, ...bulk.also }} total={total} />}
      {shown.selection === selection ? shown.table : now.table}
    </section>
  );
}

type Sorter<Row> = Parameters<NonNullable<TableProps<Row>['onChange']>>[2];

function sortOf<Row>(sorter: Sorter<Row>): string | undefined {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
  if (columnKey === undefined || order === undefined || order === null) return undefined;
  return `${order === 'descend' ? '-' : ''}${String(columnKey)}`;
}
