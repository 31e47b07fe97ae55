import { useMemo, useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from './document';
import { draw, type Drawing, type Node } from './drawing';
import styles from './pairs-graph.module.css';
import { exchangeTexts } from './texts';
import { useBox } from './use-box';

const wide = 480;

/** The two sides with a line for every pair: new ones marked, those with something going on moving. */
export function PairsGraph({ exchange }: { exchange: Exchange }) {
  const t = useTexts(exchangeTexts);
  const { ref, width, height } = useBox();
  const [chosen, choose] = useState<string>();
  const isWide = width >= wide;
  const rows = Math.max(exchange.first.order.length, exchange.second.order.length, 1);
  const row = isWide ? Math.min(34, Math.max(20, Math.floor(height / rows))) : 24;
  const label = isWide ? 132 : 76;
  const { first, second, pairs } = exchange;
  const drawing = useMemo(() => draw({ first, second, pairs }, width, row, label), [first, second, pairs, width, row, label]);
  return (
    <div ref={ref} className={styles.box}>
      {width > 0 && (
        <svg
          className={styles.graph}
          width={width}
          height={drawing.height}
          role="img"
          aria-label={t.graph(exchange.first.order.length, exchange.second.order.length, pairs.order.length)}
          data-chosen={chosen !== undefined}
        >
          <Lines drawing={drawing} chosen={chosen} />
          <Column nodes={drawing.first} x={drawing.left} side="first" isWide={isWide} drawing={drawing} chosen={chosen} choose={choose} />
          <Column nodes={drawing.second} x={drawing.right} side="second" isWide={isWide} drawing={drawing} chosen={chosen} choose={choose} />
        </svg>
      )}
    </div>
  );
}

function Lines({ drawing, chosen }: { drawing: Drawing; chosen: string | undefined }) {
  const t = useTexts(exchangeTexts);
  return (
    <g>
      {drawing.lines.map(({ id, pair, d }) => (
        <path key={id} d={d} className={styles.line} data-new={pair.new} data-live={pair.live} data-lit={chosen === pair.first || chosen === pair.second}>
          <title>{t.pair(pair.number, pair.signedOn)}</title>
        </path>
      ))}
    </g>
  );
}

interface ColumnProps {
  nodes: Node[];
  x: number;
  side: 'first' | 'second';
  isWide: boolean;
  drawing: Drawing;
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}

function Column({ nodes, x, side, isWide, drawing, chosen, choose }: ColumnProps) {
  const lit = new Set(drawing.lines.filter(({ pair }) => chosen === pair.first || chosen === pair.second).flatMap(({ pair }) => [pair.first, pair.second]));
  return (
    <g>
      {nodes.map(({ id, school, y, isLive, isNew }) => (
        <g key={id} className={styles.node} data-live={isLive} data-new={isNew} data-lit={lit.has(id)} onPointerEnter={() => { choose(id); }} onPointerLeave={() => { choose(undefined); }}>
          <rect x={side === 'first' ? 0 : x} y={y - 10} width={side === 'first' ? x : drawing.left} height={20} fill="transparent" />
          <circle cx={x} cy={y} r={isLive ? 5 : 3.5} />
          <text x={side === 'first' ? x - 10 : x + 10} y={y} dominantBaseline="central" textAnchor={side === 'first' ? 'end' : 'start'}>
            {isWide ? school.name : school.short}
            <title>{`${school.code} ${school.name}`}</title>
          </text>
        </g>
      ))}
    </g>
  );
}
