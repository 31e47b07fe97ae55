import { Card } from '@/components/card';
import { LiveFrame } from '@/components/live-frame';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import styles from './duties-card.module.css';
import { dutiesTexts } from './texts';

/** Live document `followups`, audience a role. */
interface Duties {
  count: number;
  order: string[];
  items: Record<string, { target: string; order: string; code: string; rule: string; at: string }>;
}

/** What waits for a role because a follow-up was refused. */
export function DutiesCard({ role }: { role: Role }) {
  const t = useTexts(dutiesTexts);
  const language = useLanguage();
  const live = useLive<Duties>('followups', useScope(), role);
  return (
    <Card title={t.title}>
      <LiveFrame live={live}>
        {({ count, order, items }) => (
          <>
            <p className={styles.note}>{count === 0 ? t.none : t.count(number(count, language))}</p>
            <ul className={styles.list}>
              {order.slice(0, 8).map((key) => {
                const item = items[key];
                return item !== undefined && (
                  <li key={key} className={styles.item}>
                    <span>{item.target}</span>
                    <span>{item.code}{item.rule !== '' && ` · ${t.rule(item.rule)}`}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </LiveFrame>
    </Card>
  );
}
