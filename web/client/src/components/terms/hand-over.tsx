import { Checkbox } from 'antd';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useOrder } from '../happenings/use-order';
import type { Term } from './terms';
import styles from './terms.module.css';
import { termTexts } from './texts';

/** The hand-over list: each line is ticked by the school or teacher it is for. */
export function HandOver({ term: { line, handOver } }: { term: Term }) {
  const t = useTexts(termTexts);
  const language = useLanguage();
  const { order, isPending } = useOrder();
  return (
    <section aria-label={t.handOver}>
      <h3>{`${t.handOver} ${t.doneOf(line.done, line.items)}`}</h3>
      <ul className={styles.items}>
        {handOver.map(({ item, side, done, mayTick, ...names }) => (
          <li key={item}>
            <Checkbox
              checked={done}
              disabled={!mayTick || isPending}
              onChange={() => { order({ parts: ['terms', line.key, 'items', item], method: done ? 'DELETE' : 'POST' }); }}
            >
              {names[language]}
            </Checkbox>
            <small>{t.sideOf(side)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
