import type { TableProps } from 'antd';
import { createElement, useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { choose, holds, nothing, under, type Selection } from './selection';
import { bulkTexts } from './texts';

export interface Selecting<Row> {
  selection: Selection;
  select: (selection: Selection) => void;
  /** The table's checkboxes for the rows of a page. */
  boxes: NonNullable<TableProps<Row>['rowSelection']>;
}

/** Rows chosen over all pages of a list. */
export function useSelection<Row extends object>(rows: readonly Row[], rowKey: (row: Row) => string, rowName: (row: Row) => string, filter: Readonly<Record<string, string>>): Selecting<Row> {
  const t = useTexts(bulkTexts);
  const [chosen, select] = useState<Selection>(nothing);
  const selection = under(chosen, filter);
  const page = rows.map(rowKey);
  return {
    selection,
    select,
    boxes: {
      columnWidth: 40,
      fixed: true,
      selectedRowKeys: page.filter((key) => holds(selection, key)),
      onChange: (_, chosenRows) => {
        const chosenKeys = new Set(chosenRows.map(rowKey));
        select(choose(choose(selection, page.filter((key) => !chosenKeys.has(key)), false), page.filter((key) => chosenKeys.has(key)), true));
      },
      columnTitle: (box) => createElement('span', { title: t.selectPage }, box),
      getTitleCheckboxProps: () => ({ 'aria-label': t.selectPage }),
      getCheckboxProps: (row) => ({ 'aria-label': t.selectRow(rowName(row)) }),
    },
  };
}
