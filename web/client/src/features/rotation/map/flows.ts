import type { Move } from '../live-rotation';
import type { School } from '../use-schools';

/** A place of the map: a school, or the schools of a township together. */
export interface Place {
  key: string;
  name: string;
  /** Degrees east and north; undefined where no school of it has a position. */
  at: { east: number; north: number } | undefined;
  leaving: number;
  coming: number;
}

/** Who goes from one place to another. */
export interface Flow {
  key: string;
  from: string;
  to: string;
  moves: Move[];
}

export interface Flows {
  places: Place[];
  /** The largest first. */
  flows: Flow[];
}

/** Moves that still stand, of a stage and a subject where these are given. */
export function movesShown(moves: readonly Move[], stage: string | undefined, subject: string | undefined): Move[] {
  return moves.filter((move) => move.state !== 'rejected' && move.state !== 'dropped' && (stage === undefined || move.stage === stage) && (subject === undefined || move.subject === subject));
}

/** Moves gathered by where they begin and end. */
export function flowsOf(moves: readonly Move[], schools: readonly School[], by: 'school' | 'township', noTownship: string): Flows {
  const placeOf = new Map(schools.map((school) => [school.key, by === 'school' ? school.key : (school.township ?? '')]));
  const flows = new Map<string, Flow>();
  for (const move of moves) {
    const [from, to] = [placeOf.get(move.fromKey) ?? '', placeOf.get(move.toKey) ?? ''];
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { key, from, to, moves: [] };
    flow.moves.push(move);
    flows.set(key, flow);
  }
  const all = [...flows.values()].sort((a, b) => b.moves.length - a.moves.length || a.key.localeCompare(b.key));
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    const place = placeOf.get(school.key) ?? '';
    groups.set(place, [...(groups.get(place) ?? []), school]);
  }
  const sum = (key: string, end: 'from' | 'to'): number => all.reduce((total, flow) => total + (flow[end] === key ? flow.moves.length : 0), 0);
  const places = [...groups].map(([key, members]) => ({
    key,
    name: by === 'school' ? (members[0]?.name ?? '') : key === '' ? noTownship : key,
    at: middle(members),
    leaving: sum(key, 'from'),
    coming: sum(key, 'to'),
  }));
  return { places: places.filter(({ leaving, coming }) => leaving + coming > 0), flows: all };
}

function middle(schools: readonly School[]): Place['at'] {
  const known = schools.flatMap(({ longitude, latitude }) => (longitude === null || latitude === null ? [] : [{ east: longitude, north: latitude }]));
  const mean = (value: (at: { east: number; north: number }) => number): number => known.reduce((total, at) => total + value(at), 0) / known.length;
  return known.length === 0 ? undefined : { east: mean(({ east }) => east), north: mean(({ north }) => north) };
}

/** Puts positions on a drawing, north up and true to distance, with a margin; keys to points. */
export function project(places: readonly Place[], width: number, height: number, margin: number): Map<string, { x: number; y: number }> {
  const known = places.flatMap(({ key, at }) => (at === undefined ? [] : [{ key, ...at }]));
  const [easts, norths] = [known.map(({ east }) => east), known.map(({ north }) => north)];
  const [west, east, south, north] = [Math.min(...easts), Math.max(...easts), Math.min(...norths), Math.max(...norths)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 2 * margin) / Math.max((east - west) * narrow, 1e-6), (height - 2 * margin) / Math.max(north - south, 1e-6));
  const centre = { east: (west + east) / 2, north: (south + north) / 2 };
  return new Map(known.map(({ key, east: x, north: y }) => [key, { x: width / 2 + (x - centre.east) * narrow * scale, y: height / 2 - (y - centre.north) * scale }]));
}

/** A bow from one point to another, to the right of its way so that both ways show; it ends at the edge of the circle there. */
export function bow(from: { x: number; y: number }, to: { x: number; y: number }, radius: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy) || 1;
  const bend = Math.min(40, long * 0.18);
  const control = { x: (from.x + to.x) / 2 - (dy / long) * bend, y: (from.y + to.y) / 2 + (dx / long) * bend };
  const [ex, ey] = [to.x - control.x, to.y - control.y];
  const rest = Math.hypot(ex, ey) || 1;
  const end = { x: to.x - (ex / rest) * radius, y: to.y - (ey / rest) * radius };
  const at = (value: number): string => value.toFixed(1);
  return `M${at(from.x)} ${at(from.y)}Q${at(control.x)} ${at(control.y)} ${at(end.x)} ${at(end.y)}`;
}
