import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { useOrder } from '@/components/happenings/use-order';
import { StateMark } from '@/components/state-mark';
import { bracketed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import type { Case, DisputeLine, PointLine } from './own-case';
import { caseTexts } from './own-case-texts';
import styles from './own.module.css';

export interface Contest {
  about: string;
  name: string;
  fact: string;
}

export interface PointsProps {
  own: Case;
  contest: (about: Contest) => void;
}

/** Every line of points with the fact counted, and a button to dispute it. */
export function Points({ own, contest }: PointsProps) {
  const t = useTexts(caseTexts);
  const scope = useScope();
  const language = useLanguage();
  const waiting = waitingOn(own);
  return (
    <>
      <p className={styles.total} data-testid="points">{t.total(own.total)}</p>
      <p className={styles.note}>{t.pointsNext}</p>
      <ul className={styles.lines}>
        {own.points.map((line) => (
          <li key={line.code} data-line={line.code}>
            <div>
              <p>{language === 'zh' ? line.zh : line.en}</p>
              <small>{`${language === 'zh' ? line.factZh : line.factEn} · ${t.each(line.each, line.cap)}`}</small>
            </div>
            <b>{line.points}</b>
            <ContestButton isOpen={own.pointsOpen} isWaiting={waiting.has(line.code)} contest={() => { contest(aboutLine(line, language)); }} />
          </li>
        ))}
      </ul>
      <Link to={pagePath(scope, 'my-rotation/simulator')}><Button tabIndex={-1}>{t.simulate}</Button></Link>
    </>
  );
}

/** Stands beside what may be disputed now. */
export function ContestButton({ isOpen, isWaiting, contest }: { isOpen: boolean; isWaiting: boolean; contest: () => void }) {
  const t = useTexts(caseTexts);
  if (isWaiting) return <StateMark tone="waiting">{t.contested}</StateMark>;
  return isOpen ? <Button size="small" onClick={contest}>{t.contest}</Button> : null;
}

/** What the teacher disputed, with both values and why it was decided so. */
export function Disputes({ disputes }: { disputes: readonly DisputeLine[] }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const { order, isPending } = useOrder();
  if (disputes.length === 0) return null;
  const said = ({ isPoints }: DisputeLine, { factZh, factEn, outcome, points }: DisputeLine['before']): string =>
    bracketed(language === 'zh' ? factZh : factEn, isPoints ? t.total(points) : t.outcomeOf(outcome), language);
  return (
    <>
      <h2 className={styles.head}>{t.disputes}</h2>
      {disputes.map((line) => (
        <section key={line.id} className={styles.dispute} data-dispute={line.state}>
          <p><b>{language === 'zh' ? line.aboutZh : line.aboutEn}</b> <StateMark tone={line.state === 'waiting' ? 'waiting' : 'plain'}>{t.stateOf(line.state)}</StateMark></p>
          <p>{line.after ? t.wasNow(said(line, line.before), said(line, line.after)) : t.was(said(line, line.before))}</p>
          <p>{line.text}</p>
          {line.grounds && <p>{line.decidedAt ? bracketed(t.because(line.grounds), line.decidedAt.slice(0, 10), language) : t.because(line.grounds)}</p>}
          {line.state === 'waiting' && (
            <Popconfirm title={t.takeBack} okText={t.takeBack} cancelText={t.cancel} onConfirm={() => { order({ parts: ['rotation', 'cycles', line.cycle, 'candidates', line.teacher, 'disputes', line.id, 'withdrawal'] }); }}>
              <Button size="small" loading={isPending}>{t.takeBack}</Button>
            </Popconfirm>
          )}
        </section>
      ))}
    </>
  );
}

export function waitingOn({ disputes }: Pick<Case, 'disputes'>): ReadonlySet<string> {
  return new Set(disputes.filter(({ state }) => state === 'waiting').map(({ about }) => about));
}

function aboutLine({ code, zh, en, factZh, factEn }: PointLine, language: 'zh' | 'en'): Contest {
  return language === 'zh' ? { about: code, name: zh, fact: factZh } : { about: code, name: en, fact: factEn };
}
