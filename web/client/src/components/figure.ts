/** A named metric's value as the server gives it. */
export interface Figure {
  code: string;
  name: string;
  value: number;
  /** 人, 人次, 对, 次, 节, % … */
  unit: string;
  /** What it is about: a period (`2025 学年`), or undefined for figures of a day. */
  period?: string;
  /** ISO date for figures that hold at a day. */
  asOf?: string;
}

/** One of the records a figure counts. */
export interface FigureRecord {
  id: string;
  text: string;
  detail?: string;
}

export interface FigureRecords {
  figure: { value: number; unit: string; period: { label: string; until: string; isLatest: boolean } };
  records: FigureRecord[];
}

/** Where the records behind a figure are; the figure's own address may name a period. */
export function recordsUrl(url: string): string {
  const [path = url, query] = url.split('?');
  return query === undefined ? `${path}/records` : `${path}/records?${query}`;
}
