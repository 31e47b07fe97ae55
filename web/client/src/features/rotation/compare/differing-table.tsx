import { Select, Table } from 'antd';
import { ExportButton } from '@/components/export-button';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { shortSchools } from '../short-school';
import { useSchools } from '../use-schools';
import { compareTexts } from './compare-texts';
import styles from './compare.module.css';
import type { Comparison, Differing } from './figures';

export interface DifferingTableProps {
  comparison: Comparison;
  /** The comparison's address, as its workbook is asked for. */
  address: string;
  school: string | undefined;
  filter: (school: string | undefined) => void;
  isLoading: boolean;
}

/** Who is placed otherwise, where to by each plan. */
export function DifferingTable({ comparison, address, school, filter, isLoading }: DifferingTableProps) {
  const t = useTexts(compareTexts);
  const codes = useCodes();
  const language = useLanguage();
  const schools = useSchools();
  const short = shortSchools(schools.map(({ name }) => name));
  const where = (name: string | null): string => (name === null ? t.stays : short(name));
  const { first, second, differing } = comparison;
  return (
    <section className={styles.others} aria-label={t.differingTable}>
      <div className={styles.head}>
        <h2>{t.differing(number(differing.length, language))}</h2>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          size="small"
          style={{ width: 200 }}
          aria-label={t.school}
          placeholder={t.school}
          value={school ?? null}
          options={schools.map(({ key, name }) => ({ value: key, label: short(name) }))}
          onChange={(value: string | null | undefined) => { filter(value ?? undefined); }}
        />
        <ExportButton size="small" list={address} />
      </div>
      <Table<Differing>
        size="small"
        sticky={{ offsetHeader: 48 }}
        loading={isLoading}
        rowKey={({ teacher }) => teacher}
        dataSource={differing}
        pagination={{ pageSize: 18, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <p className={styles.none}>{school === undefined ? t.noDiffering : t.noneHere}</p> }}
        columns={[
          { key: 'name', title: t.person, fixed: 'start', render: (_, { name, number: no }) => <PersonName name={name} number={no} /> },
          { key: 'subject', title: t.subject, render: (_, { stage, subject }) => codes.post(stage, subject) },
          { key: 'from', title: t.from, render: (_, { fromName }) => short(fromName) },
          { key: 'was', title: first.name, render: (_, { wasName }) => where(wasName) },
          { key: 'is', title: second.name, render: (_, { isName }) => where(isName) },
        ]}
      />
    </section>
  );
}
