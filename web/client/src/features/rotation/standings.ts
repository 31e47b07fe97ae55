/** Where a candidate stands, in the order to show. */
export const standings = ['duty', 'volunteer', 'eligible', 'exempt', 'not-eligible'] as const;

export type Standing = (typeof standings)[number];

export function isStanding(value: string | null | undefined): value is Standing {
  return standings.some((standing) => standing === value);
}
