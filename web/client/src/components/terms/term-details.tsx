import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { FactList } from '../fact-list';
import { FailingState } from '../failing-state';
import { LoadingState } from '../loading-state';
import { PersonName } from '../person/person-name';
import { StateMark } from '../state-mark';
import { Assessments } from './assessments';
import { CheckIns } from './check-ins';
import { Ending } from './ending';
import { HandOver } from './hand-over';
import { Receiving } from './receiving';
import { orderPage, readTerm, type Term, type TermLine } from './terms';
import styles from './terms.module.css';
import { termTexts } from './texts';

/** A moved teacher's term: what is on record, and what the reader may do about it. */
export function TermDetails({ term }: { term: string }) {
  const scope = useScope();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'terms', term],
    queryFn: ({ signal }) => readTerm(scope, term, signal),
    placeholderData: (before) => before,
  });
  if (isPending) return <LoadingState />;
  if (data === undefined) return <FailingState error={error} retry={() => void refetch()} />;
  return <Parts term={data} />;
}

function Parts({ term }: { term: Term }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  const scope = useScope();
  const { line } = term;
  return (
    <div className={styles.details}>
      <h2 className={styles.who}><PersonName name={line.name} number={line.number} /></h2>
      <FactList
        facts={[
          [t.standing, <Standing key="standing" line={line} />],
          [t.way, t.wayOf(line.fromName, line.toName)],
          [t.subject, codes.post(line.stage, line.subject)],
          [t.form, codes.name('exchangeForm', line.form)],
          [t.relation, t.relationOf(line.relationMoves)],
          [t.document, <Link key="document" to={orderPage(scope, line.key)}>{line.document}</Link>],
          [t.effective, line.effective],
          [t.plannedEnd, line.plannedEnd ?? t.forGood],
          [t.reported, line.reported ?? t.notReported],
          [t.room, line.room],
        ]}
      />
      {term.mayReceive && <Receiving key={`${line.reported ?? ''}${line.room ?? ''}`} line={line} />}
      {term.handOver.length > 0 && <HandOver term={term} />}
      {(term.assessments.length > 0 || term.mayReceive) && <Assessments term={term} />}
      {term.checkIns.length > 0 && <CheckIns term={term} />}
      {(term.ending !== null || term.mayDecide) && <Ending key={term.ending?.outcome ?? ''} term={term} />}
    </div>
  );
}

/** Where a term stands, and what fell due in it. */
export function Standing({ line: { standing, waiting } }: { line: TermLine }) {
  const t = useTexts(termTexts);
  const tone = standing === 'absent' ? 'wrong' : waiting.length > 0 ? 'waiting' : standing === 'serving' ? 'live' : 'plain';
  return <StateMark tone={tone}>{t.standingOf(standing)}</StateMark>;
}
