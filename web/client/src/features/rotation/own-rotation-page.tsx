import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { moveSentence, ownTexts, sentenceOf } from './own-texts';
import { readCandidate, rotationPath, type Cycle } from './rotation';
import styles from './rotation.module.css';
import { RuleList } from './rule-list';

// What a teacher may see has no live document; the phone asks again now and then, and when it is taken up.
const refresh = { refetchInterval: 20_000, refetchOnWindowFocus: true } as const;

/** A teacher's own page: the standing in a sentence, the move, and each rule behind it. */
export function OwnRotationPage() {
  const t = useTexts(ownTexts);
  const scope = useScope();
  const teacher = targetOf(useSession(), scope, 'teacher');
  const cycles = useQuery({
    queryKey: [scope, 'rotation', 'cycles'],
    queryFn: ({ signal }) => read<Cycle[]>(rotationPath(scope, 'cycles'), signal),
    ...refresh,
  });
  if (cycles.isPending) return <LoadingState />;
  if (cycles.isError) return <FailingState error={cycles.error} retry={() => void cycles.refetch()} />;
  const cycle = cycles.data.find((each) => !each.cancelled);
  return (
    <div className={styles.own}>
      <PageTitle title={t.title} {...(cycle === undefined ? {} : { note: t.cutOff(cycle.schoolYear, cycle.cutOff) })} />
      {cycle === undefined
        ? <EmptyState title={t.none}>{t.noneNext}</EmptyState>
        : teacher === undefined ? <EmptyState title={t.noTeacher}>{t.noneNext}</EmptyState> : <Own scope={scope} cycle={cycle.key} teacher={teacher} />}
    </div>
  );
}

function Own({ scope, cycle, teacher }: { scope: string; cycle: string; teacher: string }) {
  const t = useTexts(ownTexts);
  const codes = useCodes();
  const own = useQuery({
    queryKey: [scope, 'rotation', 'own', cycle, teacher],
    queryFn: ({ signal }) => readCandidate(scope, cycle, '', teacher, signal),
    ...refresh,
  });
  if (own.isPending) return <LoadingState />;
  if (own.isError) return <FailingState error={own.error} retry={() => void own.refetch()} />;
  const { move, rules, schoolName, stage, subject } = own.data;
  return (
    <>
      <p className={styles.sentence}>{sentenceOf(own.data, t)}</p>
      <p className={styles.where}>{`${own.data.name} · ${schoolName} · ${codes.name('stage', stage)}${codes.name('subject', subject)}`}</p>
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
