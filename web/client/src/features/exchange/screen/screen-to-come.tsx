import { listed, type LiveActivity, type LiveLesson } from '@/components/happenings/documents';
import { dayOf, stillToCome } from '@/components/happenings/held';
import { useCodes } from '@/lib/codes';
import { clockTime, dayNear } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import type { Exchange } from '../document';
import { pairOf } from './pair-of';
import styles from './screen-now.module.css';
import { screenTexts } from './screen-texts';

const nextShown = 3;

/** With nothing live: the next three events, and the last one. */
export function ScreenToCome({ exchange }: { exchange: Exchange }) {
  const t = useTexts(screenTexts);
  const today = dayOf(useNow(true));
  const next = stillToCome(listed(exchange.next), today, nextShown);
  return (
    <section className={styles.now} aria-label={t.next}>
      <p className={styles.quiet}>{t.quiet}</p>
      <h2 className={styles.heading}>{t.next}</h2>
      {next.length === 0 ? <p className={styles.note}>{t.noNext}</p> : next.map(([id, item]) => <Happening key={id} item={item} pair={pairOf(exchange, item)} today={today} />)}
      {exchange.last !== undefined && (
        <>
          <h2 className={styles.heading}>{t.last}</h2>
          <Happening item={exchange.last} pair={pairOf(exchange, exchange.last)} today={today} />
        </>
      )}
    </section>
  );
}

function Happening({ item, pair, today }: { item: LiveLesson | LiveActivity; pair: string | undefined; today: string }) {
  const language = useLanguage();
  const codes = useCodes();
  const day = dayNear(item.on, today, language);
  return (
    <article className={styles.activity} data-quiet>
      <strong className={styles.title}>{item.type === 'lesson' ? item.title : item.kind}</strong>
      {pair !== undefined && <span className={styles.pair}>{pair}</span>}
      <span className={styles.note}>
        {item.type === 'lesson'
          ? [`${day} ${clockTime(Date.parse(item.startsAt), language).slice(0, 5)}`, item.speaker].join(' · ')
          : [day, codes.name('activityMode', item.mode), codes.name('activityState', item.state)].join(' · ')}
      </span>
    </article>
  );
}
