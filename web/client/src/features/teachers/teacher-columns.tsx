import type { ReactNode } from 'react';
import type { Column } from '@/components/data-table/columns';
import { LeavingText } from '@/components/entry/leaving-text';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import type { TeacherLine } from './teachers';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

/** The directory's columns; on a phone only what tells people of one name apart. */
export function useTeacherColumns(nameOf: (row: TeacherLine) => ReactNode): Column<TeacherLine>[] {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  const isPhone = useIsPhone();
  if (isPhone)
    return [
      { key: 'name', title: t.name, isSortable: true, width: 96, render: (row) => <div className={styles.stacked}>{nameOf(row)}<small>{row.staffNumber}</small><LeavingText leaving={row.leaving} /></div> },
      {
        key: 'school',
        title: `${t.school} · ${t.subject}`,
        isSortable: true,
        render: (row) => (
          <div className={styles.stacked}>
            <span>{row.schoolName}</span>
            <small>{[codes.name('stage', row.stage), codes.name('subject', row.subject), codes.name('title', row.title)].join(' · ')}</small>
          </div>
        ),
      },
    ];
  return [
    { key: 'name', title: t.name, isSortable: true, width: 112, render: (row) => <div className={styles.stacked}>{nameOf(row)}<LeavingText leaving={row.leaving} /></div> },
    { key: 'number', title: t.number, isSortable: true, width: 104, render: (row) => row.staffNumber },
    { key: 'school', title: t.school, isSortable: true, width: 220, render: (row) => [row.schoolName, row.campus].filter(Boolean).join(' ') },
    { key: 'stage', title: t.stage, width: 64, render: (row) => codes.name('stage', row.stage) },
    { key: 'subject', title: t.subject, isSortable: true, width: 104, render: (row) => codes.name('subject', row.subject) },
    { key: 'title', title: t.professionalTitle, isSortable: true, width: 96, render: (row) => codes.name('title', row.title) },
    { key: 'honour', title: t.honour, width: 150, render: (row) => [codes.name('honourLevel', row.honourLevel), codes.name('honour', row.honour)].join('') },
    { key: 'arrived', title: t.arrived, isSortable: true, width: 104, render: (row) => row.arrived },
    { key: 'duty', title: t.duty, width: 110, render: (row) => [codes.name('duty', row.duty), row.classTeacher ? t.classTeacher : ''].filter((part) => part !== '').join('、') },
  ];
}
