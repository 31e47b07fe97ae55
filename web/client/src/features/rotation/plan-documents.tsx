import { Link } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import type { Board } from './board';
import { inOrder } from './live-rotation';
import { noticeTexts } from './notice-texts';
import styles from './rotation.module.css';

/** What was published of a plan: its notice and its orders, each opening as it is on paper. */
export function PlanDocuments({ board: { scope, plan, document } }: { board: Board }) {
  const n = useTexts(noticeTexts);
  if (plan === undefined || plan.stage === 'draft') return null;
  return (
    <nav className={styles.documents} aria-label={n.documents}>
      <Link to={pagePath(scope, 'rotation/notices', plan.key)}>{n.open}</Link>
      {inOrder(document.orders).map((order) => (
        <Link key={order.document} to={`${pagePath(scope, 'rotation/orders', plan.key)}?document=${encodeURIComponent(order.document)}`}>
          {n.orderOf(order.document, String(order.moves), order.effective)}
        </Link>
      ))}
    </nav>
  );
}
