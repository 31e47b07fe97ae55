import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { TeacherRequests } from '@/components/exemptions/teacher-requests';
import { exemptionTexts } from '@/components/exemptions/texts';
import { PageTitle } from '@/components/page-title';
import { OwnTerms } from '@/components/terms/own-terms';
import { orderPage } from '@/components/terms/terms';
import { useCodes } from '@/lib/codes';
import { labelled } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { noticeTexts } from './notice-texts';
import { ContestButton, Disputes, Points, waitingOn, type Contest } from './own/case-view';
import { ContestDialog } from './own/contest-dialog';
import { readCase, readWishes } from './own/own-case';
import { caseTexts } from './own/own-case-texts';
import { OwnMoveActions } from './own/own-move-actions';
import { OwnNoticeCheck } from './own-notice';
import { OwnRotation, type Own as Followed } from './own-rotation';
import { isOrdered, moveSentence, ownTexts, sentenceOf } from './own-texts';
import type { Candidate } from './rotation';
import styles from './rotation.module.css';
import { RuleList } from './rule-list';

/** What school and bureau decide arrives within this time. */
const renewEvery = 5_000;

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
            <OwnRotation teacher={teacher}>{(own, followed) => <Own own={own} followed={followed} teacher={teacher} />}</OwnRotation>
            <OwnTerms teacher={teacher} />
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

function Own({ own, followed, teacher }: { own: Candidate; followed: Followed; teacher: string }) {
  const t = useTexts(ownTexts);
  const c = useTexts(caseTexts);
  const language = useLanguage();
  const scope = useScope();
  const [contested, contest] = useState<Contest>();
  const { data } = useQuery({
    queryKey: [scope, 'rotation', 'case', followed],
    queryFn: ({ signal }) => readCase(scope, followed.cycle, teacher, signal),
    enabled: typeof own.standing === 'string',
    refetchInterval: renewEvery,
  });
  const waiting = waitingOn(data ?? { disputes: [] });
  const codes = useCodes();
  const { move, rules, name, schoolName, stage, subject, schoolYear, cutOff } = own;
  return (
    <>
      <p className={styles.where}>{t.cutOff(schoolYear, cutOff)}</p>
      <p className={styles.sentence}>{move && isOrdered(move) ? moveSentence(move, t) : sentenceOf(own, t, followed.wishesUntil)}</p>
      <p className={styles.where}>{`${name} · ${schoolName} · ${codes.post(stage, subject)}`}</p>
      {data?.publishedAt && <p className={styles.where}>{c.published(data.publishedAt.slice(0, 10))}</p>}
      <OwnWishes own={own} cycle={followed.cycle} teacher={teacher} reviewState={data?.reviewState ?? undefined} reviewsOver={data?.reviewsOver === true} reason={data?.bureauReview?.reason ?? data?.schoolReview?.reason ?? undefined} />
      <h2 className={styles.head}>{t.move}</h2>
      {move ? (
        <div className={styles.move} data-state={move.state}>
          <b>{`${move.fromName} → ${move.toName}`}</b>
          <p>{codes.post(move.stage, move.subject)}</p>
          {!isOrdered(move) && <p>{moveSentence(move, t)}</p>}
          {isOrdered(move) && <OwnOrder move={move.id} />}
          <OwnNoticeCheck cycle={followed.cycle} teacher={teacher} />
          <OwnMoveActions move={move} cycle={followed.cycle} teacher={teacher} />
        </div>
      ) : <p>{t.noMove}</p>}
      <h2 className={styles.head}>{t.rules}</h2>
      <RuleList
        rules={rules}
        beside={(rule) => (
          <ContestButton
            isOpen={data?.rulesOpen === true && rule.outcome !== 'not-applicable'}
            isWaiting={waiting.has(rule.code)}
            contest={() => { contest({ about: rule.code, name: language === 'zh' ? rule.zh : rule.en, fact: language === 'zh' ? rule.factZh : rule.factEn }); }}
          />
        )}
      />
      {data !== undefined && data.points.length > 0 && (
        <>
          <h2 className={styles.head}>{c.points}</h2>
          <Points own={data} contest={contest} />
        </>
      )}
      {data !== undefined && <Disputes disputes={data.disputes} />}
      {contested !== undefined && <ContestDialog cycle={followed.cycle} teacher={teacher} {...contested} close={() => { contest(undefined); }} />}
    </>
  );
}

/** The own order, as it is on paper. */
function OwnOrder({ move }: { move: string }) {
  const t = useTexts(noticeTexts);
  return <p><Link to={orderPage(useScope(), move.replaceAll('-', ''))}>{t.ownOrder}</Link></p>;
}

/** The wishes as handed in, how far their review is, and the one button to change them. */
function OwnWishes({ own, cycle, teacher, reviewState, reviewsOver, reason }: { own: Candidate; cycle: string; teacher: string; reviewState: string | undefined; reviewsOver: boolean; reason: string | undefined }) {
  const c = useTexts(caseTexts);
  const language = useLanguage();
  const scope = useScope();
  const mayWish = !own.withdrawn && ['duty', 'volunteer', 'eligible'].includes(own.standing ?? '');
  const { data } = useQuery({
    queryKey: [scope, 'rotation', 'wishes', cycle, teacher],
    queryFn: ({ signal }) => readWishes(scope, cycle, teacher, signal),
    enabled: mayWish,
  });
  const isOver = Boolean(own.move && isOrdered(own.move));
  const review = c.reviewOf(reviewsOver && reviewState !== 'passed' && reviewState !== 'failed' ? 'over' : reviewState ?? '');
  if (!mayWish || data === undefined || (isOver && data.wishes.length === 0)) return null;
  return (
    <>
      <h2 className={styles.head}>{c.wishes}</h2>
      {reviewState !== undefined && <p data-review={reviewState}>{reason ? labelled(review, reason, language) : review}</p>}
      {data.wishes.length === 0
        ? <p>{c.noWishes}</p>
        : <ol>{data.wishes.map(({ target, key, subject, label }) => <li key={`${target}/${key ?? ''}/${subject ?? ''}`}>{label}</li>)}</ol>}
      {!isOver && <Link to={pagePath(scope, 'my-rotation/wishes')}><Button type={data.isOpen ? 'primary' : 'default'} size="large" block tabIndex={-1}>{data.isOpen ? c.fillIn : c.openWishes}</Button></Link>}
    </>
  );
}
