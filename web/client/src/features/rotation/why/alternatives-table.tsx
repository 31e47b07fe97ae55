import { Button, Table } from 'antd';
import { PersonName } from '@/components/person/person-name';
import { StateMark } from '@/components/state-mark';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { effectText, type Alternative } from './reasons';
import { whyTexts } from './why-texts';
import styles from './why.module.css';

export interface AlternativesTableProps {
  rows: Alternative[];
  kind: 'teacher' | 'post';
  chosen: Alternative | undefined;
  isBusy: boolean;
  /** Without it nothing can be chosen. */
  take?: (row: Alternative) => void;
}

/** Choices in their order, each with what it does to the best plan in words. */
export function AlternativesTable({ rows, kind, chosen, isBusy, take }: AlternativesTableProps) {
  const t = useTexts(whyTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const words = { t, number: (value: number) => number(value, language) };
  const effect = ({ isPlanned, isProven, delta }: Alternative) => (isPlanned ? <StateMark tone="live">{t.planned}</StateMark> : `${isProven ? '' : t.about}${effectText(delta, words)}`);
  const where = ({ schoolName }: Alternative): string => schoolName ?? t.staying;
  const distance = ({ kilometres }: Alternative): string => (kilometres === null ? '' : t.km(number(kilometres, language)));
  const act = {
    key: 'act',
    title: '',
    align: 'right' as const,
    render: (_: unknown, row: Alternative) => !row.isPlanned && <Button size="small" loading={isBusy && row === chosen} disabled={isBusy} onClick={() => take?.(row)}>{t.choose}</Button>,
  };
  const who = kind === 'teacher'
    ? { key: 'where', title: t.outcome, render: (_: unknown, row: Alternative) => <>{where(row)}{isPhone && <small className={styles.under}>{effect(row)}</small>}</> }
    : { key: 'who', title: t.person, render: (_: unknown, row: Alternative) => <><PersonName name={row.name} number={row.number} />{isPhone && <small className={styles.under}>{effect(row)}</small>}</> };
  return (
    <Table<Alternative>
      size="small"
      pagination={false}
      scroll={{ y: 'calc(100dvh - 420px)' }}
      rowKey={({ teacher, school }) => `${teacher} ${school ?? ''}`}
      dataSource={rows}
      locale={{ emptyText: <p className={styles.note}>{t.none}</p> }}
      rowClassName={(row) => (row === chosen ? styles.chosen ?? '' : '')}
      columns={[
        who,
        ...(isPhone ? [] : [
          { key: 'wish', title: t.wish, width: 60, render: (_: unknown, { wish }: Alternative) => wish },
          { key: 'distance', title: t.distance, width: 80, align: 'right' as const, render: (_: unknown, row: Alternative) => distance(row) },
          { key: 'effect', title: t.effect, width: 380, render: (_: unknown, row: Alternative) => effect(row) },
          { key: 'changed', title: t.changed, width: 86, align: 'right' as const, render: (_: unknown, { changed, isPlanned }: Alternative) => (isPlanned ? '' : t.people(number(changed, language))) },
        ]),
        ...(take === undefined ? [] : [act]),
      ]}
    />
  );
}
