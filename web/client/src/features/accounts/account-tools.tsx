import { useQuery } from '@tanstack/react-query';
import type { ListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { FilterSelect } from '@/components/filter-select';
import { Filters } from '@/components/filters';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { accountStates } from './account-state';
import type { AccountList } from './accounts';
import { schoolChoices } from './choices';
import { accountTexts } from './texts';

export interface AccountToolsProps {
  address: ListAddress;
  /** Whether there are schools to choose from: not for those who see one only. */
  hasSchools: boolean;
  counts: AccountList['counts'] | undefined;
}

/** Search and filters of teachers' accounts; each state says how many are in it. */
export function AccountTools({ address, hasSchools, counts }: AccountToolsProps) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const schools = useQuery({ ...schoolChoices(useScope()), enabled: hasSchools });
  const states = accountStates.map((state) => ({ value: state, label: counts === undefined ? t[state] : `${t[state]} ${number(counts[state], language)}` }));
  const unused = { value: 'unused', label: counts === undefined ? t.unused : `${t.unused} ${number(counts.waiting + counts.expired, language)}` };
  return (
    <>
      <ListSearch address={address} placeholder={t.search} />
      <Filters set={Object.keys(address.filters).filter((name) => name !== 'q' && name !== 'refused').length}>
        {hasSchools && <FilterSelect address={address} name="school" label={t.school} options={schools.data ?? []} width={220} />}
        <FilterSelect address={address} name="state" label={t.state} options={[...states, unused]} width={150} />
      </Filters>
    </>
  );
}
