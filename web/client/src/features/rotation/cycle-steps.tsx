import { useEffect, useRef } from 'react';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { RotationDocument } from './live-rotation';
import { daysUntil, todayHere } from './next-step';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** The phases in a row, the current one with the days left; each opens where `open` is given. */
export function CycleSteps({ document, open }: { document: RotationDocument; open?: (phase: string) => void }) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const today = todayHere();
  const here = useRef<HTMLLIElement>(null);
  const { phase: current } = document.cycle;
  useEffect(() => {
    const step = here.current;
    if (step?.parentElement !== null && step !== null) step.parentElement.scrollLeft = step.offsetLeft - 16;
  }, [current]);
  return (
    <ol className={styles.steps} aria-label={t.steps} tabIndex={0}>
      {document.phases.order.map((code) => {
        const phase = document.phases.items[code];
        if (phase === undefined) return null;
        const isCurrent = code === current;
        const name = <span>{language === 'zh' ? phase.name : phase.nameEn}</span>;
        const left = phase.state === 'ahead' ? t.opensIn(daysUntil(today, phase.opens)) : t.daysLeft(daysUntil(today, phase.closes));
        return (
          <li
            key={code}
            ref={isCurrent ? here : null}
            data-state={isCurrent ? 'current' : phase.state}
            aria-current={isCurrent ? 'step' : undefined}
            title={`${phase.opens.replace('T', ' ')} – ${phase.closes.replace('T', ' ')}`}
          >
            {open === undefined ? name : <button type="button" onClick={() => { open(code); }}>{name}</button>}
            {isCurrent && <small>{left}</small>}
          </li>
        );
      })}
    </ol>
  );
}
