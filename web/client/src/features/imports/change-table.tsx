import { Table } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportChange, ImportCheck } from './imports';
import styles from './imports.module.css';
import { placeOf } from './place';
import { importTexts } from './texts';

/** Values changed in writing, not in meaning. */
export function ChangeTable({ changes }: { changes: ImportCheck['normalised'] }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  return (
    <>
      {changes.rows.length < changes.total && <p className={styles.listed}>{t.listed(number(changes.rows.length, language), number(changes.total, language))}</p>}
      <Table<ImportChange & { id: number }>
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        rowKey={(change) => change.id}
        dataSource={changes.rows.map((change, id) => ({ ...change, id }))}
        locale={{ emptyText: t.noProblems }}
        columns={[
          { key: 'row', title: t.row, align: 'right', width: 60, render: (_, c) => c.row },
          { key: 'serial', title: t.serial, align: 'right', width: 60, render: (_, c) => c.serial },
          { key: 'column', title: t.column, width: 120, render: (_, c) => c.column },
          { key: 'from', title: t.from, render: (_, c) => <span className={styles.written}>{c.from}</span> },
          { key: 'to', title: t.to, render: (_, c) => c.to },
          { key: 'place', title: t.place, render: (_, c) => placeOf(c) },
        ]}
      />
    </>
  );
}
