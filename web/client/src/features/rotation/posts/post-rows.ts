import type { PostEffect } from '../rotation';
import type { School } from '../use-schools';

/** Somebody on the way from the list to a post. */
export interface Dragged {
  teacher: string;
  name: string;
  number: string;
  stage: string;
  subject: string;
}

export interface PostRow {
  school: string;
  name: string;
  /** By subject. */
  cells: ReadonlyMap<string, PostEffect>;
}

export interface PostGroup {
  location: string;
  rows: PostRow[];
  /** Difference of all its schools, by subject. */
  sums: ReadonlyMap<string, number>;
}

const locations = ['city', 'town', 'village'];

/** Posts of a stage as a table: schools grouped by location in their own order, subjects as the code list has them. */
export function groupsOf(posts: readonly PostEffect[], schools: readonly School[], order: readonly string[]): { subjects: string[]; groups: PostGroup[] } {
  const taught = new Set(posts.map(({ subject }) => subject));
  const bySchool = new Map<string, PostEffect[]>();
  for (const post of posts) bySchool.set(post.school, [...(bySchool.get(post.school) ?? []), post]);
  const groups = locations.flatMap((location) => {
    const rows = schools.filter((school) => school.location === location && bySchool.has(school.key)).map(({ key, name }) => ({
      school: key, name, cells: new Map((bySchool.get(key) ?? []).map((post) => [post.subject, post])),
    }));
    const sums = new Map<string, number>();
    for (const row of rows) for (const [subject, { before }] of row.cells) sums.set(subject, (sums.get(subject) ?? 0) + before);
    return rows.length === 0 ? [] : [{ location, rows, sums }];
  });
  return { subjects: [...order.filter((subject) => taught.has(subject)), ...[...taught].filter((subject) => !order.includes(subject))], groups };
}

export function balanceOf(difference: number): 'shortage' | 'surplus' | 'even' {
  return difference < 0 ? 'shortage' : difference > 0 ? 'surplus' : 'even';
}
