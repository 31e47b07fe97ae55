import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { OwnRotation } from '../own-rotation';
import { ownTexts } from '../own-texts';
import { caseTexts } from './own-case-texts';
import styles from './own.module.css';

/** A page of a teacher's own rotation below 我的轮岗, with the way back; for accounts of teachers in a cycle under way. */
export function OwnPage({ title, children }: { title: string; children: (own: { cycle: string; teacher: string }) => ReactNode }) {
  const c = useTexts(caseTexts);
  const o = useTexts(ownTexts);
  const scope = useScope();
  const teacher = targetOf(useSession(), scope, 'teacher');
  return (
    <div className={styles.page}>
      <PageTitle title={title} note={<Link to={pagePath(scope, 'my-rotation')}>{c.back}</Link>} />
      {teacher === undefined
        ? <EmptyState title={o.noTeacher}>{o.noneNext}</EmptyState>
        : <OwnRotation teacher={teacher}>{(_, { cycle }) => children({ cycle, teacher })}</OwnRotation>}
    </div>
  );
}
