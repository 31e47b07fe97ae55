import { Table } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportCell, ImportEdits } from './imports';
import styles from './imports.module.css';
import { importTexts } from './texts';

/** Every cell that a list sent back would change, before and after. */
export function CellTable({ edits }: { edits: ImportEdits }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const value = (text: string, mark?: string) => <span className={text === '' ? styles.none : mark}>{text === '' ? t.empty : text}</span>;
  return (
    <>
      {edits.cells.length < edits.cellCount && <p className={styles.listed}>{t.listed(number(edits.cells.length, language), number(edits.cellCount, language))}</p>}
      <Table<ImportCell>
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        rowKey={(cell) => `${cell.key} ${cell.column}`}
        dataSource={edits.cells}
        locale={{ emptyText: t.noCells }}
        columns={[
          { key: 'row', title: t.row, align: 'right', width: 60, render: (_, c) => c.row },
          { key: 'record', title: t.record, render: (_, c) => c.label },
          { key: 'column', title: t.column, width: 120, render: (_, c) => c.column },
          { key: 'before', title: t.before, render: (_, c) => value(c.before, styles.written) },
          { key: 'after', title: t.after, render: (_, c) => value(c.after, styles.after) },
        ]}
      />
    </>
  );
}
