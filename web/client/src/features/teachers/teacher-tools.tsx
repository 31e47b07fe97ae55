import { useQuery } from '@tanstack/react-query';
import type { ListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { FilterSelect } from '@/components/filter-select';
import { Filters } from '@/components/filters';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { teacherTexts } from './texts';

/** Search and filters of the directory. */
export function TeacherTools({ address }: { address: ListAddress }) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'schools', 'names'],
    queryFn: ({ signal }) => read<components['schemas']['SchoolList']>(withQuery(apiPath(scope, 'schools'), { size: 500 }), signal),
  });
  const schools = (data?.rows ?? []).map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <ListSearch address={address} placeholder={t.search} width={280} />
      <Filters set={Object.keys(address.filters).filter((name) => name !== 'q' && name !== 'refused').length}>
        <FilterSelect address={address} name="school" label={t.school} options={schools} width={190} />
        <FilterSelect address={address} name="stage" label={t.stage} options={codes.options('stage')} width={96} />
        <FilterSelect address={address} name="subject" label={t.subject} options={codes.options('subject')} />
        <FilterSelect address={address} name="title" label={t.professionalTitle} options={codes.options('title')} />
        <FilterSelect address={address} name="honour" label={t.honour} options={codes.options('honour')} />
      </Filters>
    </>
  );
}
