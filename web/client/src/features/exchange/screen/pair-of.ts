import type { LiveActivity, LiveLesson } from '@/components/happenings/documents';
import type { Exchange } from '../document';

/** The two schools something is held for; nothing when their pair is no longer in force. */
export function pairOf({ pairs, first, second }: Exchange, { heldFor }: LiveActivity | LiveLesson): string | undefined {
  const pair = pairs.items[`p${heldFor}`];
  const schools = pair === undefined ? [] : [first.items[pair.first], second.items[pair.second]].flatMap((school) => (school === undefined ? [] : [school.name]));
  return schools.length === 2 ? schools.join(' — ') : undefined;
}
