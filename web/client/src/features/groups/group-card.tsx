import { Link } from 'react-router';
import { listed } from '@/components/happenings/documents';
import { LiveNow } from '@/components/happenings/live-now';
import { LiveFrame } from '@/components/live-frame';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import type { Group } from './document';
import styles from './group-card.module.css';
import { Members } from './members';
import { Month } from './month';
import { groupTexts } from './texts';

/** A group on its coordinator's first screen: live now, this month's activities, members. */
export function GroupCard({ group }: { group: string }) {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const live = useLive<Group>('group', scope, group);
  return (
    <LiveFrame live={live}>
      {(document) => (
        <>
          <section className={styles.card}>
            <div className={styles.head}>
              <h2 className={styles.title}>{document.name}</h2>
              <Link to={pagePath(scope, 'groups', group)}>{t.open}</Link>
            </div>
            <LiveNow happenings={document} />
          </section>
          <section className={styles.card}>
            <h2 className={styles.title}>{t.monthOf(document.period?.label ?? '')}</h2>
            <Month activities={listed(document.month)} />
          </section>
          <section className={styles.card}><Members group={group} members={listed(document.members)} /></section>
        </>
      )}
    </LiveFrame>
  );
}
