import { Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { approvalTexts } from './approval-texts';
import type { PendingLine, SchoolHours } from './documents';
import styles from './pending-list.module.css';
import { trainingTexts } from './texts';

interface Row extends PendingLine {
  key: string;
}

export interface PendingTableProps {
  hours: SchoolHours;
  chosen: readonly string[];
  choose: (keys: readonly string[]) => void;
}

/** The waiting entries, longest first; on a phone each is one row with everything in it. */
export function PendingTable({ hours, chosen, choose }: PendingTableProps) {
  const isPhone = useIsPhone();
  const wide = useWideColumns();
  const narrow = useNarrowColumns();
  const rows = hours.order.flatMap((key) => {
    const line = hours.entries[key];
    return line === undefined ? [] : [{ key, ...line }];
  });
  return (
    <Table<Row>
      size="small"
      columns={isPhone ? narrow : wide}
      dataSource={rows}
      pagination={false}
      sticky={{ offsetHeader: 48 }}
      {...(isPhone ? {} : { scroll: { x: 'max-content' } })}
      rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => { choose(keys.map(String)); }, fixed: !isPhone }}
    />
  );
}

function useWideColumns(): TableColumnsType<Row> {
  const t = useTexts(approvalTexts);
  const fields = useTexts(trainingTexts);
  const codes = useCodes();
  const language = useLanguage();
  return [
    { key: 'name', title: t.name, fixed: 'start', render: (_, row) => <Person row={row} /> },
    { key: 'programme', title: fields.programme, width: 260, ellipsis: true, render: (_, row) => row.programme },
    { key: 'hours', title: fields.hours, align: 'right', className: 'tn-number', render: (_, row) => number(row.hours, language, 2) },
    { key: 'date', title: t.date, render: (_, row) => (row.from === row.until ? row.from : `${row.from} — ${row.until}`) },
    { key: 'level', title: fields.level, render: (_, row) => codes.name('trainingLevel', row.level) },
    { key: 'content', title: fields.content, render: (_, row) => codes.name('trainingContent', row.content) },
    { key: 'mode', title: fields.mode, render: (_, row) => codes.name('trainingMode', row.mode) },
    { key: 'role', title: fields.role, render: (_, row) => codes.name('attendanceRole', row.role) },
    { key: 'note', title: t.note, width: 180, ellipsis: true, render: (_, row) => row.note },
    { key: 'at', title: t.submitted, render: (_, row) => dayjs(row.at).format('MM-DD HH:mm') },
  ];
}

function useNarrowColumns(): TableColumnsType<Row> {
  const t = useTexts(approvalTexts);
  const fields = useTexts(trainingTexts);
  const codes = useCodes();
  const language = useLanguage();
  return [
    {
      key: 'what',
      title: t.name,
      render: (_, row) => (
        <>
          <span className={styles.person}><PersonName name={row.name} number={row.staffNumber} /></span>
          {row.programme}
          <span className={styles.sub}>{row.until} · {codes.name('trainingLevel', row.level)}</span>
        </>
      ),
    },
    { key: 'hours', title: fields.hours, align: 'right', width: 64, render: (_, row) => number(row.hours, language, 2) },
  ];
}

function Person({ row }: { row: Row }) {
  const scope = useScope();
  return (
    <>
      <Link to={pagePath(scope, 'training/teachers', row.teacher)}>{row.name}</Link>
      <span className={styles.number}>{row.staffNumber}</span>
    </>
  );
}
