import type { Session } from './session';

/** Which side of a partnership the person coordinates; undefined when it is neither or both. */
export function ownSide(session: Session, scope: string): 'first' | 'second' | undefined {
  const regions = scope.split('/')[1]?.split('~') ?? [];
  const [first, second] = regions.map((region) => session.grants.some((grant) => grant.role === 'coordinator' && grant.scope === `region/${region}`));
  return first === second ? undefined : first === true ? 'first' : 'second';
}
