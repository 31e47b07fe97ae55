import { useMemo } from 'react';
import { listed, type Listing } from '@/components/happenings/documents';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange, SideSchool } from '../document';
import { draw, type Node } from '../drawing';
import { useFiguresOf } from '../use-figure';
import { ScreenFigure } from './screen-figure';
import styles from './screen-graph.module.css';
import { screenTexts } from './screen-texts';

const [width, height] = [920, 840];
const [tallest, largest, longest] = [46, 26, 9];
/** Between a name and its school's dot. */
const margin = 18;

/** The two sides as columns with a line for every pair: new ones marked, live ones moving. Drawn once for 1920×1080, and scaled. */
export function ScreenGraph({ scope, exchange }: { scope: string; exchange: Exchange }) {
  const t = useTexts(screenTexts);
  const { first, second, pairs } = exchange;
  const row = Math.min(tallest, height / Math.max(first.order.length, second.order.length, 1));
  const size = Math.min(largest, row * 0.74);
  const drawing = useMemo(() => draw({ first, second, pairs }, width, row, longestOf(first, second) * size + margin), [first, second, pairs, row, size]);
  const top = (height - drawing.height) / 2;
  return (
    <section className={styles.graph} aria-label={t.pairs}>
      <div className={styles.sides}>
        <Side scope={scope} name={exchange.programme?.first} code="exchange.schools-first" exchange={exchange} />
        <span className={styles.legend}>
          <span data-kind="pair">{t.legendPair}</span>
          <span data-kind="new">{t.legendNew}</span>
          <span data-kind="live">{t.legendLive}</span>
        </span>
        <Side scope={scope} name={exchange.programme?.second} code="exchange.schools-second" exchange={exchange} />
      </div>
      {pairs.order.length === 0 ? <p className={styles.empty}>{t.empty}</p> : (
        <svg className={styles.drawing} viewBox={`0 ${-top} ${width} ${height}`} role="img" aria-label={t.graph(pairs.order.length)}>
          {drawing.lines.map(({ id, pair, d }) => <path key={id} d={d} className={styles.line} data-new={pair.new} data-live={pair.live} />)}
          {drawing.lines.map(({ id, pair, d }) => pair.live && <path key={id} d={d} className={styles.flow} />)}
          <Column nodes={drawing.first} x={drawing.left} side="first" size={size} />
          <Column nodes={drawing.second} x={drawing.right} side="second" size={size} />
        </svg>
      )}
    </section>
  );
}

/** A side's name over its column, with how many of its schools are in pairs. */
function Side({ scope, name, code, exchange }: { scope: string; name: string | undefined; code: string; exchange: Exchange }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  const found = useFiguresOf(scope, exchange)(code);
  return (
    <span className={styles.side}>
      <strong className={styles.sideName}>{name}</strong>
      {found !== undefined && <ScreenFigure found={found} className={styles.schools}>{t.schools(number(found.figure.value, language))}</ScreenFigure>}
    </span>
  );
}

function Column({ nodes, x, side, size }: { nodes: Node[]; x: number; side: 'first' | 'second'; size: number }) {
  return (
    <g>
      {nodes.map(({ id, school, y, isLive, isNew }) => (
        <g key={id} className={styles.node} data-live={isLive} data-new={isNew}>
          <circle cx={x} cy={y} r={isLive ? 8 : 5} />
          <text x={side === 'first' ? x - margin : x + margin} y={y} fontSize={size} dominantBaseline="central" textAnchor={side === 'first' ? 'end' : 'start'}>
            {nameOf(school)}
          </text>
        </g>
      ))}
    </g>
  );
}

function longestOf(...sides: Listing<SideSchool>[]): number {
  return Math.max(...sides.flatMap((side) => listed(side).map(([, school]) => nameOf(school).length)));
}

function nameOf({ name, short }: SideSchool): string {
  return name.length > longest ? short.slice(0, longest) : name;
}
