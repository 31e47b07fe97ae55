import { useQuery } from '@tanstack/react-query';
import { Card } from '@/components/card';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { bracketed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { cardTexts } from './card-texts';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

type SchoolMove = components['schemas']['SchoolMove'];

// A school sees what is published; nothing of it is live, so the page asks again now and then.
const refresh = { refetchInterval: 30_000, refetchOnWindowFocus: true } as const;

/** Who leaves a school and who comes, as published. */
export function SchoolMovesCard({ school }: { school: string }) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  const scope = useScope();
  const address = apiPath(scope, 'schools', school, 'rotation');
  const moves = useQuery({
    queryKey: [scope, 'rotation', 'school', school],
    queryFn: ({ signal }) => read<components['schemas']['SchoolRotation']>(address, signal),
    ...refresh,
  });
  return (
    <Card title={c.leavesAndComes} aside={typeof moves.data?.schoolYear === 'number' && <>{t.title(moves.data.schoolYear)}<ExportButton size="small" list={address} /></>}>
      {moves.isPending && <LoadingState />}
      {moves.isError && <FailingState error={moves.error} retry={() => void moves.refetch()} />}
      {moves.data !== undefined && (typeof moves.data.schoolYear !== 'number' ? <p className={styles.none}>{c.noCycleYet}</p> : (
        <>
          <People title={c.leaving(moves.data.leaving.length)} none={c.nobodyLeaves} moves={moves.data.leaving} />
          <People title={c.coming(moves.data.coming.length)} none={c.nobodyComes} moves={moves.data.coming} />
        </>
      ))}
    </Card>
  );
}

function People({ title, none, moves }: { title: string; none: string; moves: SchoolMove[] }) {
  const c = useTexts(cardTexts);
  const language = useLanguage();
  const codes = useCodes();
  return (
    <>
      <h3 className={styles.head}>{title}</h3>
      {moves.length === 0 && <p className={styles.where}>{none}</p>}
      <ul className={styles.doingLines}>
        {moves.map(({ id, name, number, leaves, otherName, stage, subject, state, noticeUntil, document, effective }) => (
          <li key={id}>
            <b>{name}</b>{bracketed('', number, language)} {codes.post(stage, subject)} · {leaves ? c.goesTo(otherName) : c.comesFrom(otherName)} · {' '}
            {state === 'noticed' ? c.onNotice(noticeUntil) : c.ordered(document ?? '', effective ?? '')}
          </li>
        ))}
      </ul>
    </>
  );
}
