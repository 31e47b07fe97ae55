import { Table } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportCheck, ImportProblem } from './imports';
import styles from './imports.module.css';
import { placeOf } from './place';
import { importTexts } from './texts';

export interface ProblemTableProps {
  problems: ImportCheck['refused'];
  texts: ImportCheck['texts'];
}

/** Problems where a spreadsheet shows them, with cause and mend. */
export function ProblemTable({ problems, texts }: ProblemTableProps) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  return (
    <>
      {problems.rows.length < problems.total && <p className={styles.listed}>{t.listed(number(problems.rows.length, language), number(problems.total, language))}</p>}
      <Table<ImportProblem & { id: number }>
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        rowKey={(problem) => problem.id}
        dataSource={problems.rows.map((problem, id) => ({ ...problem, id }))}
        locale={{ emptyText: t.noProblems }}
        columns={[
          { key: 'row', title: t.row, align: 'right', width: 60, render: (_, p) => p.row },
          { key: 'serial', title: t.serial, align: 'right', width: 60, render: (_, p) => p.serial },
          { key: 'column', title: t.column, width: 90, render: (_, p) => p.column },
          { key: 'value', title: t.value, width: 160, render: (_, p) => (typeof p.present === 'string' ? t.valueAndPresent(p.value || t.empty, p.present || t.empty) : p.value) },
          { key: 'cause', title: t.cause, render: (_, p) => (language === 'zh' ? texts[p.code]?.causeZh : texts[p.code]?.causeEn) ?? p.code },
          { key: 'mend', title: t.mend, render: (_, p) => (language === 'zh' ? texts[p.code]?.mendZh : texts[p.code]?.mendEn) ?? '' },
          { key: 'place', title: t.place, render: (_, p) => placeOf(p) },
        ]}
      />
    </>
  );
}
