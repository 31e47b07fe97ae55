import { ownSide } from '@/lib/own-side';
import type { Session } from '@/lib/session';
import type { Todo, TodoItem, TodoKind } from './document';

/** What of a document is the person's own: in a partnership only the invitations to the own side. */
export function visible({ order, items }: Todo, session: Session, scope: string): [TodoKind, TodoItem][] {
  const side = ownSide(session, scope);
  const others = side === undefined ? undefined : side === 'first' ? 'confirm-second' : 'confirm-first';
  return order.flatMap((kind) => {
    const item = items[kind];
    return item === undefined || kind === others ? [] : [[kind, item] satisfies [TodoKind, TodoItem]];
  });
}
