import type { Session } from '@/lib/session';
import type { Todo, TodoItem, TodoKind } from './document';

/** What of a document is the person's own: in a partnership only the invitations to the own side. */
export function visible({ order, items }: Todo, session: Session, scope: string): [TodoKind, TodoItem][] {
  const others = otherSide(session, scope);
  return order.flatMap((kind) => {
    const item = items[kind];
    return item === undefined || kind === others ? [] : [[kind, item] satisfies [TodoKind, TodoItem]];
  });
}

/** The other side's invitations: of the region the person does not coordinate; undefined when that is not known. */
function otherSide(session: Session, scope: string): TodoKind | undefined {
  const regions = scope.split('/')[1]?.split('~') ?? [];
  const own = regions.map((region) => session.grants.some((grant) => grant.role === 'coordinator' && grant.scope === `region/${region}`));
  if (own[0] === own[1]) return undefined;
  return own[0] === true ? 'confirm-second' : 'confirm-first';
}
