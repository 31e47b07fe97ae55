import { InputNumber, Slider } from 'antd';
import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import styles from './desk.module.css';
import type { LimitLine, Numbers } from './plan-runs';
import { deskTexts } from './texts';

const named = ['R4', 'R5', 'R6', 'movers', 'school-out', 'school-in', 'floor', 'commute'] as const;
type Named = (typeof named)[number];

export interface LimitSlidersProps {
  lines: LimitLine[];
  numbers: Numbers;
  /** Told once a slider is let go of; without it they only show. */
  set?: (numbers: Numbers) => void;
}

/** The numbers a plan goes by, each with the policy's own beside it. */
export function LimitSliders({ lines, numbers, set }: LimitSlidersProps) {
  const t = useTexts(deskTexts);
  return (
    <section aria-label={t.numbers} className={styles.limits}>
      {named.flatMap((code) => {
        const line = lines.find((one) => one.code === code);
        return line === undefined ? [] : [<LimitSlider key={`${code} ${numbers.get(code) ?? line.value}`} code={code} line={line} value={numbers.get(code) ?? line.value} {...(set === undefined ? {} : { set: (value: number) => { set(new Map([...numbers, [code, value]])); } })} />];
      })}
    </section>
  );
}

function LimitSlider({ code, line, value, set }: { code: Named; line: LimitLine; value: number; set?: (value: number) => void }) {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const [moved, move] = useState(value);
  const units = { R4: '%', R5: '%', R6: '%', movers: t.peopleUnit, 'school-out': '%', 'school-in': '%', floor: '%', commute: t.kilometreUnit } as const satisfies Record<Named, string>;
  // Far beyond what is in force there is nothing to reach for.
  const most = Math.min(line.most, Math.max(20, Math.ceil(Math.max(value, line.policy ?? 0) * 2)));
  const settle = (at: number): void => { if (at !== value) set?.(at); };
  const id = `limit-${code}`;
  return (
    <div className={styles.limit} data-limit={code}>
      <label htmlFor={id}>{t[code]}</label>
      <Slider
        ariaLabelForHandle={t[code]}
        disabled={set === undefined}
        min={line.least}
        max={most}
        value={moved}
        tooltip={{ formatter: (at) => `${number(at ?? 0, language, 1)}${units[code]}` }}
        {...(line.policy === null ? {} : { marks: { [line.policy]: { label: '' } } })}
        onChange={move}
        onChangeComplete={settle}
      />
      <InputNumber
        id={id}
        size="small"
        controls={false}
        suffix={units[code]}
        disabled={set === undefined}
        min={line.least}
        max={line.most}
        value={moved}
        onChange={(at) => { if (at !== null) move(at); }}
        onBlur={() => { settle(moved); }}
        onPressEnter={() => { settle(moved); }}
      />
      {line.policy !== null && line.policy !== moved && <small>{t.byPolicy(`${number(line.policy, language, 1)}${units[code]}`)}</small>}
    </div>
  );
}
