import { EmptyState } from '@/components/empty-state';
import { TeacherRequests } from '@/components/exemptions/teacher-requests';
import { exemptionTexts } from '@/components/exemptions/texts';
import { PageTitle } from '@/components/page-title';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { OwnRotation } from './own-rotation';
import { moveSentence, ownTexts, sentenceOf } from './own-texts';
import type { Candidate } from './rotation';
import styles from './rotation.module.css';
import { RuleList } from './rule-list';

/** A teacher's own page: the standing in a sentence, the move, and each rule behind it. */
export function OwnRotationPage() {
  const t = useTexts(ownTexts);
  const teacher = targetOf(useSession(), useScope(), 'teacher');
  return (
    <div className={styles.own}>
      <PageTitle title={t.title} />
      {teacher === undefined
        ? <EmptyState title={t.noTeacher}>{t.noneNext}</EmptyState>
        : (
          <>
            <OwnRotation teacher={teacher}>{(own, { wishesUntil }) => <Own own={own} wishesUntil={wishesUntil} />}</OwnRotation>
            <OwnExemptions teacher={teacher} />
          </>
        )}
    </div>
  );
}

/** What the teacher asked for, cycle or none. */
function OwnExemptions({ teacher }: { teacher: string }) {
  const t = useTexts(exemptionTexts);
  const { name } = useSession();
  return (
    <>
      <h2 className={styles.head}>{t.title}</h2>
      <TeacherRequests teacher={teacher} about={name} isOwn />
    </>
  );
}

function Own({ own, wishesUntil }: { own: Candidate; wishesUntil: string | undefined }) {
  const t = useTexts(ownTexts);
  const codes = useCodes();
  const { move, rules, name, schoolName, stage, subject, schoolYear, cutOff } = own;
  return (
    <>
      <p className={styles.where}>{t.cutOff(schoolYear, cutOff)}</p>
      <p className={styles.sentence}>{sentenceOf(own, t, wishesUntil)}</p>
      <p className={styles.where}>{`${name} · ${schoolName} · ${codes.name('stage', stage)}${codes.name('subject', subject)}`}</p>
      <h2 className={styles.head}>{t.move}</h2>
      {move ? (
        <div className={styles.move} data-state={move.state}>
          <b>{`${move.fromName} → ${move.toName}`}</b>
          <p>{`${codes.name('stage', move.stage)}${codes.name('subject', move.subject)}`}</p>
          <p>{moveSentence(move, t)}</p>
        </div>
      ) : <p>{t.noMove}</p>}
      <h2 className={styles.head}>{t.rules}</h2>
      <RuleList rules={rules} />
    </>
  );
}
