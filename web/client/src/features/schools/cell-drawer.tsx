import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer, Table } from 'antd';
import { Link } from 'react-router';
import { LeavingText } from '@/components/entry/leaving-text';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import type { Place } from './matrix';
import { signed, type PostCell } from './schools';
import styles from './schools.module.css';
import { schoolTexts } from './texts';

export interface CellDrawerProps {
  place: Place;
  /** The matrix's position, so that names follow its figures. */
  at: number | undefined;
  close: () => void;
}

/** The people behind one cell of the matrix, and where the opposite holds. */
export function CellDrawer({ place: { school, stage, subject }, at, close }: CellDrawerProps) {
  const codes = useCodes();
  const scope = useScope();
  const isPhone = useIsPhone();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'schools', school, 'posts', stage, subject, at],
    queryFn: ({ signal }) => read<PostCell>(apiPath(scope, 'schools', school, 'posts', stage, subject), signal),
    placeholderData: keepPreviousData,
  });
  const name = `${codes.name('stage', stage)} ${codes.name('subject', subject)}`;
  return (
    <Drawer open size={isPhone ? '100%' : 560} title={data === undefined ? name : `${data.schoolName} · ${name}`} extra={<ExportButton size="small" list={apiPath(scope, 'schools', school, 'posts', stage, subject)} />} onClose={close}>
      {isPending && <LoadingState />}
      {error !== null && <FailingState error={error} retry={() => void refetch()} />}
      {data !== undefined && <People cell={data} />}
    </Drawer>
  );
}

function People({ cell }: { cell: PostCell }) {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  const scope = useScope();
  const { difference, staffed, authorised } = cell.post;
  return (
    <>
      <p className={styles.balance}>
        <strong className={difference < 0 ? styles.shortage : styles.surplus}>{signed(difference) || t.even}</strong>
        <span>{`${t.staffed} ${staffed} / ${t.authorised} ${authorised}`}</span>
      </p>
      <h3 className={styles.section}>{t.teachersHere(staffed)}</h3>
      {staffed === 0 && <p>{t.nobody}</p>}
      {cell.teachers.length > 0 && (
        <Table
          size="small"
          pagination={false}
          rowKey={(line) => line.key}
          dataSource={cell.teachers}
          columns={[
            { key: 'person', title: t.person, render: (_, line) => <><Link to={`${pagePath(scope, 'teachers')}?teacher=${line.key}`}>{line.name}</Link><br /><LeavingText leaving={line.leaving} /></> },
            { key: 'number', title: t.number, render: (_, line) => line.staffNumber },
            { key: 'title', title: t.professionalTitle, render: (_, line) => codes.name('title', line.title) },
            { key: 'since', title: t.since, render: (_, line) => line.arrived },
          ]}
        />
      )}
      {cell.others > 0 && <p className={styles.legend}>{t.others(cell.others)}</p>}
      {difference !== 0 && (
        <>
          <h3 className={styles.section}>{difference < 0 ? t.surplusElsewhere : t.shortageElsewhere}</h3>
          {cell.elsewhere.length === 0 ? <p>{t.nowhere}</p> : (
            <ul className={styles.elsewhere}>
              {cell.elsewhere.map((other) => (
                <li key={other.school}>
                  <span>{other.schoolName}</span>
                  <span className={other.difference < 0 ? styles.shortage : styles.surplus}>{signed(other.difference)}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}
