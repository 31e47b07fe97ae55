import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useOrder } from '../happenings/use-order';
import { StateMark } from '../state-mark';
import type { Term } from './terms';
import styles from './terms.module.css';
import { termTexts } from './texts';

type CheckIn = Term['checkIns'][number];

/** How the teacher gets on, asked at set days; answered by the teacher, or noted for them. */
export function CheckIns({ term: { line, checkIns } }: { term: Term }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  const first = checkIns.find(({ isDue, mayAnswer }) => isDue && mayAnswer);
  return (
    <section aria-label={t.checkIns}>
      <h3>{t.checkIns}</h3>
      <ul className={styles.items}>
        {checkIns.map((one) => (
          <li key={one.days}>
            <span>
              {t.checkInOf(one.days, one.on)}
              {typeof one.mood === 'string' && <b>{` ${codes.name('checkInMood', one.mood)}`}</b>}
              {typeof one.text === 'string' && `：${one.text}`}
            </span>
            <StateMark tone={one.isDue ? 'waiting' : 'plain'}>{one.isDue ? t.open : typeof one.by === 'string' ? t.by(one.by) : one.on > line.effective && !one.mayAnswer ? t.notYet : t.answered}</StateMark>
          </li>
        ))}
      </ul>
      {first !== undefined && <Answer key={first.days} term={line.key} checkIn={first} />}
    </section>
  );
}

function Answer({ term, checkIn: { days, on } }: { term: string; checkIn: CheckIn }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [mood, setMood] = useState<string>();
  const [text, setText] = useState('');
  return (
    <div className={styles.answer}>
      <b>{t.checkInOf(days, on)}</b>
      <Radio.Group aria-label={t.mood} value={mood} options={codes.options('checkInMood')} onChange={(event) => { setMood(event.target.value as string); }} />
      <Input.TextArea aria-label={t.words} placeholder={t.words} rows={3} maxLength={500} value={text} onChange={(event) => { setText(event.target.value); }} />
      <small>{t.wordsNote}</small>
      <Button type="primary" loading={isPending} disabled={mood === undefined} onClick={() => { order({ parts: ['terms', term, 'check-ins', String(days)], body: { mood, text: text.trim() } }); }}>{t.answer}</Button>
    </div>
  );
}
