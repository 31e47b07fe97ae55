import { Link } from 'react-router';
import { Card } from '@/components/card';
import { LiveFrame } from '@/components/live-frame';
import { dayAndMonth, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import { addressOf } from './address';
import type { Todo, TodoItem, TodoKind } from './document';
import { todoTexts } from './texts';
import styles from './todo-card.module.css';
import { visible } from './visible';

export interface TodoCardProps {
  role: Role;
  /** The school, group or teacher the role is over. */
  target?: string | undefined;
  /** Nothing at all while nothing waits. */
  isQuiet?: boolean;
}

/** 待办: what waits for a role, each with its count and the list it opens. */
export function TodoCard({ role, target, isQuiet = false }: TodoCardProps) {
  const t = useTexts(todoTexts);
  const scope = useScope();
  const session = useSession();
  const live = useLive<Todo>('todo', scope, target === undefined ? role : `${role}.${target}`);
  if (isQuiet && (live.document === undefined || visible(live.document, session, scope).length === 0)) return null;
  return (
    <Card title={t.title}>
      <LiveFrame live={live}>
        {(todo) => {
          const items = visible(todo, session, scope);
          if (items.length === 0) return <p className={styles.none}>{t.none}。{t.noneNext}</p>;
          return (
            <ul className={styles.list}>
              {items.map(([kind, item]) => <li key={kind}><Line kind={kind} item={item} role={role} target={target} /></li>)}
            </ul>
          );
        }}
      </LiveFrame>
    </Card>
  );
}

function Line({ kind, item, role, target }: { kind: TodoKind; item: TodoItem; role: Role; target: string | undefined }) {
  const t = useTexts(todoTexts);
  const language = useLanguage();
  const scope = useScope();
  const count = number(item.count, language);
  return (
    <Link className={styles.item} to={addressOf(kind, item, scope, role, target)} data-todo={kind}>
      <span className={styles.what}>{t[kind]}</span>
      <When item={item} />
      <strong className={styles.count}>{item.of === undefined ? count : t.countOf(count, number(item.of, language))}</strong>
    </Link>
  );
}

function When({ item: { since, due } }: { item: TodoItem }) {
  const t = useTexts(todoTexts);
  const language = useLanguage();
  const today = useToday();
  if (due !== undefined) {
    const day = due.slice(0, 10);
    const time = due.length === 16 ? due.slice(11) : '';
    const isLate = today.isAfter(day, 'day');
    const text = t.days(dayAndMonth(day, language), time);
    return <span className={isLate ? `${styles.note ?? ''} ${styles.late ?? ''}` : styles.note}>{isLate ? t.overdue(text) : t.due(text)}</span>;
  }
  return <span className={styles.note}>{since === undefined ? '' : t.oldest(Math.max(0, today.diff(since.slice(0, 10), 'day')))}</span>;
}
