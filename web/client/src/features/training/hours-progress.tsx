import { Progress as Bar } from 'antd';
import { Link } from 'react-router';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { categoryNames, nameOf } from './code-names';
import styles from './hours-progress.module.css';
import { percent, type Progress } from './progress';
import { trainingTexts } from './texts';

/** 212/360 in the cycle, 48/72 in the year, and what is furthest behind; they lead to the entries where those are on another page. */
export function HoursProgress({ progress, records }: { progress: Progress; records?: string }) {
  const t = useTexts(trainingTexts);
  const categories = useTexts(categoryNames);
  const language = useLanguage();
  const { cycle, year, shortest } = progress;
  const to = records === undefined ? {} : { to: records };
  const text = (hours: number): string => number(hours, language, 2);
  return (
    <>
      <div className={styles.meters}>
        <Meter name="cycle" label={t.cycle(cycle.from, cycle.until)} credited={cycle.credited} required={cycle.required} {...to} />
        <Meter name="year" label={t.year(year.of)} credited={year.credited} required={year.required} {...to} />
      </div>
      {year.pending > 0 && <p className={styles.waiting}>{t.waiting(text(year.pending))}</p>}
      <p className={styles.shortest}>
        {shortest !== undefined
          ? t.shortest(nameOf(categories, shortest.name), text(shortest.required - shortest.credited))
          : cycle.credited === 0
            ? t.nothingYet
            : t.allDone}
      </p>
    </>
  );
}

interface MeterProps {
  name: string;
  label: string;
  credited: number;
  required: number;
  to?: string;
}

function Meter({ name, label, credited, required, to }: MeterProps) {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const figure = <><strong>{number(credited, language, 2)}</strong>/{number(required, language, 2)} <span className={styles.unit}>{t.unit}</span></>;
  return (
    <div className={styles.meter} data-meter={name}>
      <span className={styles.label}>{label}</span>
      {to === undefined ? <span className={styles.value}>{figure}</span> : <Link className={styles.value} to={to}>{figure}</Link>}
      <Bar percent={percent(credited, required)} showInfo={false} size="small" aria-label={`${label} ${t.ofRequired(String(credited), String(required))}`} />
    </div>
  );
}
