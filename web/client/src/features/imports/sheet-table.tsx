import { Table } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportCheck } from './imports';
import { placeOf } from './place';
import { importTexts, isTableName } from './texts';

type Sheet = ImportCheck['sheets'][number];

/** What each sheet was taken for. */
export function SheetTable({ sheets }: { sheets: Sheet[] }) {
  const t = useTexts(importTexts);
  return (
    <Table<Sheet>
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey={(sheet) => `${sheet.file} ${sheet.sheet ?? ''} ${sheet.headerRow}`}
      dataSource={sheets}
      locale={{ emptyText: t.noProblems }}
      columns={[
        { key: 'place', title: t.place, render: (_, s) => placeOf(s) },
        { key: 'kind', title: t.kind, render: (_, s) => (isTableName(s.kind) ? t[s.kind] : s.kind) },
        { key: 'header', title: t.headerRow, align: 'right', render: (_, s) => s.headerRow },
        { key: 'ignored', title: t.ignored, render: (_, s) => s.ignoredColumns.join('、') },
      ]}
    />
  );
}
