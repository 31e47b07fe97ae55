import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { deskTexts } from '../desk/texts';
import { compareTexts } from './compare-texts';
import styles from './compare.module.css';
import { difference, figureGroups, verdict, type Comparison, type FigureRow } from './figures';

/** The figures of both plans with their difference, each with its unit and what is asked. */
export function FiguresTable({ comparison }: { comparison: Comparison }) {
  const t = useTexts(compareTexts);
  const d = useTexts(deskTexts);
  const codes = useCodes();
  const headings = { people: t.people, levels: d.levels, quotas: t.quotas, balance: t.balance };
  const nameOf = (group: string, key: string): string => {
    if (group === 'people') return t[key as 'moves'];
    if (group !== 'balance') return group === 'quotas' ? `${key} ${d[key as 'R4']}` : d[key as 'level0'];
    const [stage = '', indicator = ''] = key.split(' ');
    return `${codes.name('stage', stage)} · ${d[indicator as 'backbone']}`;
  };
  return (
    <table className={styles.figures}>
      <caption>{t.figures}</caption>
      <thead>
        <tr><th scope="col">{t.figure}</th><th scope="col">{comparison.first.name}</th><th scope="col">{comparison.second.name}</th><th scope="col">{t.difference}</th></tr>
      </thead>
      {figureGroups(comparison).map(({ key, rows }) => (
        <tbody key={key}>
          <tr className={styles.group}><th scope="rowgroup" colSpan={4}>{headings[key]}</th></tr>
          {rows.map((row) => <Row key={row.key} name={nameOf(key, row.key)} row={row} isBalance={key === 'balance'} />)}
        </tbody>
      ))}
    </table>
  );
}

function Row({ name, row, isBalance }: { name: string; row: FigureRow; isBalance: boolean }) {
  const t = useTexts(compareTexts);
  const language = useLanguage();
  const unit = row.unit === 'km' ? ` ${t.km}` : row.unit === 'people' ? ` ${t.unit}` : '';
  const said = (value: number): string => `${isBalance ? value.toFixed(row.decimals) : number(value, language, row.decimals)}${unit}`;
  const [asked, askedToo] = (row.asked ?? []).map((value) => (value === null ? undefined : isBalance ? t.limit(value.toFixed(2)) : t.atLeast(number(value, language))));
  const how = verdict(row);
  const more = difference(row);
  return (
    <tr>
      <th scope="row">{name}{isBalance && <small>{asked}</small>}</th>
      <td>{said(row.first)}{!isBalance && <small>{asked}</small>}</td>
      <td>{said(row.second)}{!isBalance && <small>{askedToo}</small>}</td>
      <td data-verdict={how}>{how === 'same' ? t.same : <>{`${more < 0 ? '−' : '+'}${said(Math.abs(more))}`}{how !== 'other' && <small>{t[how]}</small>}</>}</td>
    </tr>
  );
}
