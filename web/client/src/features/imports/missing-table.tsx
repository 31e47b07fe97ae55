import { Table } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportEdits, ImportMissing } from './imports';
import styles from './imports.module.css';
import { placeOf } from './place';
import { importTexts } from './texts';

/** Records whose rows were downloaded and did not come back. */
export function MissingTable({ edits }: { edits: ImportEdits }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  return (
    <>
      <p className={styles.listed}>
        {t.missingNote}
        {edits.missing.length < edits.missingCount && t.listed(number(edits.missing.length, language), number(edits.missingCount, language))}
      </p>
      <Table<ImportMissing>
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        rowKey={(row) => row.label}
        dataSource={edits.missing}
        columns={[
          { key: 'record', title: t.record, render: (_, row) => row.label },
          { key: 'place', title: t.place, render: (_, row) => placeOf(row) },
        ]}
      />
    </>
  );
}
