import { Table, Tooltip } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportCheck } from './imports';
import styles from './imports.module.css';
import { importTexts, isTableName } from './texts';

type Kind = ImportCheck['kinds'][number];

/** The four classes of rows, list by list. */
export function KindTable({ kinds }: { kinds: Kind[] }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const figure = (n: number, mark?: string) => <span className={n > 0 ? mark : styles.none}>{number(n, language)}</span>;
  return (
    <Table<Kind>
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey={(kind) => kind.kind}
      dataSource={kinds}
      locale={{ emptyText: t.noProblems }}
      columns={[
        { key: 'kind', title: t.kind, fixed: 'start', render: (_, { kind }) => (isTableName(kind) ? t[kind] : kind) },
        { key: 'rows', title: t.rows, align: 'right', render: (_, k) => figure(k.refused + k.warned + k.normalised + k.clean) },
        { key: 'clean', title: t.clean, align: 'right', render: (_, k) => figure(k.clean) },
        { key: 'normalised', title: t.normalised, align: 'right', render: (_, k) => figure(k.normalised) },
        { key: 'warned', title: t.warned, align: 'right', render: (_, k) => figure(k.warned, styles.warned) },
        { key: 'refused', title: t.refused, align: 'right', render: (_, k) => figure(k.refused, styles.refused) },
        {
          key: 'known',
          title: <Tooltip title={t.knownHint}><span>{t.known}</span></Tooltip>,
          align: 'right',
          render: (_, k) => (typeof k.known === 'number' ? figure(k.known) : '—'),
        },
      ]}
    />
  );
}
