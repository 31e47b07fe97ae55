import type { OfferedPost, WishLine } from './own-case';

/** A wish of a school with one subject, as chosen from the posts offered. */
export function wishOf({ school, name, subject }: OfferedPost, isOnlySubject: boolean): WishLine {
  return { target: 'school', key: school, subject: isOnlySubject ? null : subject, label: name, posts: 1 };
}

export function isSame(one: Pick<WishLine, 'target' | 'key' | 'subject'>, other: Pick<WishLine, 'target' | 'key' | 'subject'>): boolean {
  return one.target === other.target && (one.key ?? null) === (other.key ?? null) && (one.subject ?? null) === (other.subject ?? null);
}

export function areSame(one: readonly WishLine[], other: readonly WishLine[]): boolean {
  return one.length === other.length && one.every((wish, place) => { const beside = other[place]; return beside !== undefined && isSame(wish, beside); });
}

/** The list with the wish at one place moved to another. */
export function moved(wishes: readonly WishLine[], from: number, to: number): WishLine[] {
  const next = [...wishes];
  const [wish] = next.splice(from, 1);
  if (wish !== undefined) next.splice(to, 0, wish);
  return next;
}
