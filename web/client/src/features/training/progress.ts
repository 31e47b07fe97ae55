import type { CycleHours, TeacherHours, YearHours } from './documents';

export interface Progress {
  year: { of: number; credited: number; pending: number; required: number };
  cycle: { from: number; until: number; credited: number; required: number };
  /** The category furthest from its hours; undefined when none is short or nothing was logged. */
  shortest: { name: string; credited: number; required: number } | undefined;
  categories: CycleHours['categories'];
}

/** How a teacher stands in a year and in the cycle it lies in. */
export function progressIn(year: number, { required, years, cycles }: TeacherHours): Progress {
  const start = cycleStart(year, required.cycleStart, required.cycleYears);
  const cycle = cycles[`c${start}`];
  const short = cycle === undefined || cycle.shortest === '' ? undefined : cycle.categories[cycle.shortest];
  return {
    year: { of: year, credited: years[`y${year}`]?.credited ?? 0, pending: years[`y${year}`]?.pending ?? 0, required: required.year },
    cycle: { from: start, until: start + required.cycleYears - 1, credited: cycle?.credited ?? 0, required: required.cycle },
    shortest: cycle === undefined || short === undefined ? undefined : { name: cycle.shortest, ...short },
    categories: cycle?.categories ?? {},
  };
}

/** The years with hours credited or waiting, latest first. */
export function yearsOf(years: Record<string, YearHours>): number[] {
  return Object.entries(years).filter(([, { credited, pending }]) => credited !== 0 || pending !== 0).map(([year]) => Number(year.slice(1))).sort((a, b) => b - a);
}

/** The first year of the cycle a year lies in; also for years before the first. */
export function cycleStart(year: number, first: number, length: number): number {
  return year - ((((year - first) % length) + length) % length);
}

/** 0 to 100, whole; nothing required is done. */
export function percent(credited: number, required: number): number {
  return required <= 0 ? 100 : Math.max(0, Math.min(100, Math.floor((credited / required) * 100)));
}
