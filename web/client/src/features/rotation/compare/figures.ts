import type { components } from '@/lib/api.gen';

type Schemas = components['schemas'];
export type Comparison = Schemas['Comparison'];
export type Figures = Schemas['ScenarioFigures'];
export type Differing = Schemas['Differing'];

/** A figure of two plans. */
export interface FigureRow {
  key: string;
  first: number;
  second: number;
  decimals: number;
  unit: 'people' | 'km' | '';
  /** Which way is better; undefined where neither is. */
  wants?: 'less' | 'more';
  /** What a target asks of each plan, where there is one. */
  asked?: [number | null, number | null];
}

export interface FigureGroup {
  key: 'people' | 'levels' | 'quotas' | 'balance';
  rows: FigureRow[];
}

const people = [
  { key: 'moves', unit: 'people' },
  { key: 'duty', unit: 'people' },
  { key: 'volunteers', unit: 'people' },
  { key: 'backbone', unit: 'people' },
  { key: 'missing', unit: 'people', wants: 'less' },
  { key: 'kilometres', unit: 'km', wants: 'less' },
] as const;

/** The last level is the distance, which stands among the people's figures. */
const levels = 6;

const shares = ['R4', 'R5', 'R6'];

/** The figures of two plans beside each other, in the order in which people weigh them. */
export function figureGroups({ first, second }: Comparison): FigureGroup[] {
  return [
    { key: 'people', rows: people.map((row) => ({ ...row, first: first[row.key], second: second[row.key], decimals: row.unit === 'km' ? 1 : 0 })) },
    {
      key: 'levels',
      rows: first.levels.slice(0, levels).map((reached, n) => ({ key: `level${n}`, first: reached, second: second.levels[n] ?? 0, decimals: 0, unit: '', wants: 'less' })),
    },
    {
      key: 'quotas',
      rows: shares.flatMap((id) => {
        const [one, other] = [first, second].map(({ gauges }) => gauges.find((gauge) => gauge.id === id));
        return one === undefined || other === undefined ? [] : [{ key: id, first: one.count, second: other.count, decimals: 0, unit: 'people' as const, wants: 'more' as const, asked: [one.atLeast, other.atLeast] as [number | null, number | null] }];
      }),
    },
    {
      key: 'balance',
      rows: first.balance.flatMap((line) => {
        const other = second.balance.find(({ stage, indicator }) => stage === line.stage && indicator === line.indicator);
        return other === undefined ? [] : [{ key: `${line.stage} ${line.indicator}`, first: line.after, second: other.after, decimals: 3, unit: '' as const, wants: 'less' as const, asked: [line.line, other.line] as [number | null, number | null] }];
      }),
    },
  ];
}

/** How the second stands to the first, at the decimals shown: better, worse, or only other. */
export function verdict(row: FigureRow): 'same' | 'better' | 'worse' | 'other' {
  const more = difference(row);
  if (more === 0) return 'same';
  if (row.wants === undefined) return 'other';
  return (more < 0) === (row.wants === 'less') ? 'better' : 'worse';
}

/** The second less the first, as both are shown. */
export function difference({ first, second, decimals }: Pick<FigureRow, 'first' | 'second' | 'decimals'>): number {
  return Number((Number(second.toFixed(decimals)) - Number(first.toFixed(decimals))).toFixed(decimals));
}
