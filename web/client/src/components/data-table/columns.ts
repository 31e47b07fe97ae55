import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';

export interface Column<Row> {
  /** The server's name for it, used for sorting. */
  key: string;
  title: string;
  /** Numbers stand at the right with equal digits. */
  kind?: 'text' | 'number';
  width?: number;
  isSortable?: boolean;
  /** What to do with a row; it stays in reach at the end of a wide list. */
  isAct?: boolean;
  render: (row: Row) => ReactNode;
}

/** The first column and what to do stay in place when a wide list is moved sideways. */
export function tableColumns<Row extends object>(columns: Column<Row>[], sort: string | undefined): TableColumnsType<Row> {
  return columns.map(({ key, title, kind, width, isSortable = false, isAct = false, render }, n) => ({
    key,
    title,
    sorter: isSortable,
    sortOrder: sort === key ? 'ascend' : sort === `-${key}` ? 'descend' : null,
    align: kind === 'number' ? 'right' : 'left',
    ...(kind === 'number' ? { className: 'tn-number' } : {}),
    ...(width === undefined ? {} : { width }),
    ...(n === 0 ? { fixed: 'start' as const } : isAct ? { fixed: 'end' as const } : {}),
    render: (_: unknown, row: Row) => render(row),
  }));
}
