import { Link, useSearchParams } from 'react-router';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { EditButton } from '@/components/edit-button';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { PageTitle } from '@/components/page-title';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { AddTeacherButton } from './add-teacher-button';
import { DossierDrawer } from './dossier-drawer';
import { useTeacherBulk } from './teacher-bulk';
import { useTeacherColumns } from './teacher-columns';
import { TeacherTools } from './teacher-tools';
import { teacherFilters, teachersPath, type TeacherLine, type TeacherList } from './teachers';
import { teacherTexts } from './texts';

/** The directory: who teaches where, found by anything an office knows of a person. */
export function TeachersPage() {
  const t = useTexts(teacherTexts);
  const scope = useScope();
  const session = useSession();
  const whole = useListAddress();
  const [params, setParams] = useSearchParams();
  const opened = params.get('teacher');
  const filters = Object.fromEntries(teacherFilters.flatMap((name) => (whole.filters[name] === undefined ? [] : [[name, whole.filters[name]]])));
  const address = { ...whole, filters };
  const addressOf = (teacher: string | undefined): string => {
    const next = new URLSearchParams(params);
    if (teacher === undefined) next.delete('teacher');
    else next.set('teacher', teacher);
    return `?${next.toString()}`;
  };
  const bulk = useTeacherBulk();
  const columns = useTeacherColumns((row) => <Link to={addressOf(row.key)} replace>{row.name}</Link>);
  return (
    <>
      <PageTitle
        title={t.title}
        actions={(
          <>
            {(['coordinator', 'bureau-leader', 'auditor'] as const).some((role) => rolesIn(session, scope).has(role)) && <Link to={pagePath(scope, 'teachers/leavers')}>{t.toLeavers}</Link>}
            <Link to={pagePath(scope, 'teachers/moves')}>{t.toMoves}</Link>
            <EditButton list={teachersPath(scope, { ...filters, sort: address.sort })} />
            <ExportButton list={teachersPath(scope, { ...filters, sort: address.sort })} />
            <AddTeacherButton added={(teacher) => { setParams(addressOf(teacher), { replace: true }); }} />
          </>
        )}
      />
      <DataTable<TeacherLine>
        name={[scope, 'teachers']}
        address={address}
        columns={columns}
        rowKey={(row) => row.key}
        load={({ page, size, sort, filters: by }, signal) => read<TeacherList>(teachersPath(scope, { ...by, sort, page, size }), signal)}
        tools={<TeacherTools address={address} />}
        rowName={(row) => `${row.name} ${row.staffNumber}`}
        {...(bulk === undefined ? {} : { bulk })}
        empty={(
          <EmptyState title={t.none} action={{ label: t.toImport, to: pagePath(scope, 'imports') }}>{t.noneNext}</EmptyState>
        )}
      />
      {opened !== null && <DossierDrawer key={opened} teacher={opened} close={() => { setParams(addressOf(undefined), { replace: true }); }} />}
    </>
  );
}
