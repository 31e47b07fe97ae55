import type { ListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { FilterSelect } from '@/components/filter-select';
import { Filters } from '@/components/filters';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { lifeTexts } from './life-texts';
import { teacherTexts } from './texts';
import { useSchoolOptions } from './use-school-options';

/** Search and filters of the directory. */
export function TeacherTools({ address }: { address: ListAddress }) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  const l = useTexts(lifeTexts);
  const schools = useSchoolOptions();
  const presences = [{ value: 'leaving', label: l.leaving }, { value: 'left', label: l.left }, { value: 'all', label: l.everybody }];
  return (
    <>
      <ListSearch address={address} placeholder={t.search} width={280} />
      <Filters set={Object.keys(address.filters).filter((name) => name !== 'q' && name !== 'refused').length}>
        <FilterSelect address={address} name="school" label={t.school} options={schools} width={190} />
        <FilterSelect address={address} name="stage" label={t.stage} options={codes.options('stage')} width={96} />
        <FilterSelect address={address} name="subject" label={t.subject} options={codes.options('subject')} />
        <FilterSelect address={address} name="title" label={t.professionalTitle} options={codes.options('title')} />
        <FilterSelect address={address} name="presence" label={l.inPost} options={presences} width={96} />
        <FilterSelect address={address} name="honour" label={t.honour} options={codes.options('honour')} />
      </Filters>
    </>
  );
}
