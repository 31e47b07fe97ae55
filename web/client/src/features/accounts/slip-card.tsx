import { useTexts } from '@/lib/i18n/texts';
import type { Slip } from './accounts';
import { moment } from './moment';
import { pictureOf } from './picture';
import { slipTexts } from './slip-texts';
import styles from './slips-page.module.css';

/** One slip. Numbers and codes stand in a face that tells 0 from O on paper. */
export function SlipCard({ slip, school }: { slip: Slip; school: string }) {
  const t = useTexts(slipTexts);
  return (
    <li className={styles.slip}>
      <img className={styles.qr} src={pictureOf(slip)} alt={t.scan(slip.name)} />
      <div className={styles.text}>
        <div className={styles.who}><strong>{slip.name}</strong><span>{school}</span></div>
        <dl className={styles.facts}>
          <dt>{t.number}</dt><dd>{slip.login}</dd>
          <dt>{t.code}</dt><dd className={styles.code}>{slip.code}</dd>
          <dt>{t.until}</dt><dd>{moment(slip.validUntil)}</dd>
        </dl>
        <p className={styles.link}>{new URL('/activate', slip.link).href}</p>
        <p className={styles.how}>{t.how}</p>
      </div>
    </li>
  );
}
