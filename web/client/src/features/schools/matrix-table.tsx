import { Fragment, memo } from 'react';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { schoolOf, type Cell, type MatrixDocument, type MatrixRow, type MatrixSums } from './matrix';
import styles from './matrix.module.css';
import { signed } from './schools';
import { schoolTexts } from './texts';

export interface MatrixTableProps {
  document: MatrixDocument;
  open: (school: string, subject: string) => void;
}

/** Schools by subjects, grouped by location; header, first column and totals stay in place. */
export function MatrixTable({ document, open }: MatrixTableProps) {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  const { subjects, order, groups, sums } = document;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t.matrix}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            {subjects.map((subject) => <th key={subject} scope="col">{codes.name('subject', subject)}</th>)}
            <th scope="col">{t.total}</th>
          </tr>
        </thead>
        {order.map((name) => {
          const group = groups[name];
          if (group === undefined || group.order.length === 0) return null;
          return (
            <tbody key={name}>
              <SumRow label={`${groupName(name, t)} ${t.subtotal}`} sums={group.sums} subjects={subjects} className={styles.group} />
              {group.order.map((key) => {
                const row = group.schools[key];
                return row === undefined ? null : <SchoolRow key={key} row={row} school={schoolOf(key)} subjects={subjects} open={open} />;
              })}
            </tbody>
          );
        })}
        <tfoot>
          <SumRow label={t.total} sums={sums} subjects={subjects} />
        </tfoot>
      </table>
    </div>
  );
}

interface SchoolRowProps {
  row: MatrixRow;
  school: string;
  subjects: string[];
  open: (school: string, subject: string) => void;
}

/** Drawn again only when its own branch of the document changed. */
const SchoolRow = memo(function SchoolRow({ row, school, subjects, open }: SchoolRowProps) {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  return (
    <tr>
      <th scope="row" title={row.name}>{row.name}</th>
      {subjects.map((subject) => {
        const cell = row.cells[subject];
        if (cell === undefined) return <td key={subject} />;
        const label = t.cell(row.name, codes.name('subject', subject), inWords(cell, t), cell.staffed, cell.authorised);
        return (
          <td key={subject} data-balance={balance(cell)}>
            <button type="button" aria-label={label} title={label} onClick={() => { open(school, subject); }}><Numbers cell={cell} /></button>
          </td>
        );
      })}
      <td data-balance={balance(row.all)}><Numbers cell={row.all} /></td>
    </tr>
  );
}, (before, after) => before.row === after.row && before.subjects.length === after.subjects.length && before.school === after.school);

function SumRow({ label, sums, subjects, className }: { label: string; sums: MatrixSums; subjects: string[]; className?: string | undefined }) {
  return (
    <tr className={className}>
      <th scope="row">{label}</th>
      {[...subjects.map((subject) => [subject, sums.cells[subject]] as const), ['all', sums.all] as const].map(([key, cell]) => (
        <td key={key} data-balance={cell === undefined ? undefined : balance(cell)}>{cell !== undefined && <Numbers cell={cell} />}</td>
      ))}
    </tr>
  );
}

function Numbers({ cell }: { cell: Cell }) {
  if (cell.staffed === 0 && cell.authorised === 0) return null;
  return (
    <Fragment>
      <strong>{signed(cell.difference)}</strong>
      <small>{`${cell.staffed}/${cell.authorised}`}</small>
    </Fragment>
  );
}

function balance({ difference }: Cell): 'shortage' | 'surplus' | 'even' {
  return difference < 0 ? 'shortage' : difference > 0 ? 'surplus' : 'even';
}

type T = (typeof schoolTexts)['zh'];

function inWords({ difference }: Cell, t: T): string {
  return difference < 0 ? t.short(-difference) : difference > 0 ? t.over(difference) : t.even;
}

function groupName(name: string, t: T): string {
  return name === 'city' ? t.city : name === 'town' ? t.town : t.village;
}
