import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { EditButton } from '@/components/edit-button';
import { ExportButton } from '@/components/export-button';
import { PageTitle } from '@/components/page-title';
import { apiPath, withQuery } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { AddSchoolButton } from './add-school-button';
import { MatrixView } from './matrix-view';
import { SchoolListView } from './school-list-view';
import { schoolFilters, schoolsPath } from './schools';
import { schoolTexts } from './texts';

/** The schools of a region: their posts as a matrix, or as a list. */
export function SchoolsPage() {
  const t = useTexts(schoolTexts);
  const scope = useScope();
  const [params, setParams] = useSearchParams();
  const isList = params.get('view') === 'list';
  const shown = isList
    ? schoolsPath(scope, Object.fromEntries([...schoolFilters, 'sort'].map((name) => [name, params.get(name) ?? undefined])))
    : withQuery(apiPath(scope, 'matrix'), { stage: params.get('stage') ?? 'primary' });
  return (
    <>
      <PageTitle
        title={t.title}
        note={(
          <Segmented
            aria-label={t.view}
            value={isList ? 'list' : 'matrix'}
            options={[{ value: 'matrix', label: t.matrix }, { value: 'list', label: t.list }]}
            onChange={(view) => { setParams(view === 'list' ? { view } : {}); }}
          />
        )}
        actions={(
          <>
            <EditButton list={shown} />
            <ExportButton list={shown} />
            <AddSchoolButton />
          </>
        )}
      />
      {isList ? <SchoolListView /> : <MatrixView />}
    </>
  );
}
