import { listed } from '@/components/happenings/documents';
import type { Exchange, Pair, SideSchool } from './document';

export interface Node {
  id: string;
  school: SideSchool;
  y: number;
  isLive: boolean;
  isNew: boolean;
}

export interface Line {
  id: string;
  pair: Pair;
  d: string;
}

export interface Drawing {
  height: number;
  left: number;
  right: number;
  first: Node[];
  second: Node[];
  lines: Line[];
}

/** The two sides as columns of equal height, in the document's order, with a line for every pair. */
export function draw(exchange: Pick<Exchange, 'first' | 'second' | 'pairs'>, width: number, row: number, label: number): Drawing {
  const pairs = listed(exchange.pairs);
  const rows = Math.max(exchange.first.order.length, exchange.second.order.length, 1);
  const height = rows * row;
  const [left, right] = [label, Math.max(label + 40, width - label)];
  const first = column(listed(exchange.first), height, touching(pairs, 'first'));
  const second = column(listed(exchange.second), height, touching(pairs, 'second'));
  const at = new Map([...first, ...second].map((node) => [node.id, node.y]));
  const lines = pairs.flatMap(([id, pair]) => {
    const [from, to] = [at.get(pair.first), at.get(pair.second)];
    return from === undefined || to === undefined ? [] : [{ id, pair, d: curve(left, from, right, to) }];
  });
  // What matters most is drawn last, over the others.
  return { height, left, right, first, second, lines: lines.toSorted((a, b) => weight(a.pair) - weight(b.pair)) };
}

function column(schools: [string, SideSchool][], height: number, touched: (id: string) => { isLive: boolean; isNew: boolean }): Node[] {
  const step = height / Math.max(schools.length, 1);
  return schools.map(([id, school], n) => ({ id, school, y: Math.round(step * (n + 0.5)), ...touched(id) }));
}

function touching(pairs: [string, Pair][], side: 'first' | 'second'): (id: string) => { isLive: boolean; isNew: boolean } {
  const of = (test: (pair: Pair) => boolean): Set<string> => new Set(pairs.filter(([, pair]) => test(pair)).map(([, pair]) => pair[side]));
  const [live, fresh] = [of((pair) => pair.live), of((pair) => pair.new)];
  return (id) => ({ isLive: live.has(id), isNew: fresh.has(id) });
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = Math.round((x2 - x1) * 0.4);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function weight({ live, new: isNew }: Pair): number {
  return live ? 2 : isNew ? 1 : 0;
}
