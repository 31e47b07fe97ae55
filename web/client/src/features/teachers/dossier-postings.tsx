import { Timeline } from 'antd';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import type { FormerMove, Posting } from './teachers';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

/** Posts from the present one back to the first known, then the moves of former years. */
export function DossierPostings({ postings, moves }: { postings: Posting[]; moves: FormerMove[] }) {
  const t = useTexts(teacherTexts);
  return (
    <>
      <Timeline items={postings.toReversed().map((posting) => ({ key: posting.start, content: <At posting={posting} />, color: typeof posting.end === 'string' ? 'gray' : 'green' }))} />
      {moves.length > 0 && (
        <>
          <h4>{t.movesBefore}</h4>
          <Timeline items={moves.toReversed().map((move) => ({ key: `${move.start} ${move.toName}`, color: 'gray', content: <Moved move={move} /> }))} />
        </>
      )}
    </>
  );
}

function At({ posting }: { posting: Posting }) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  const kind = posting.kind === 'exchange' || posting.kind === 'secondment' ? t[posting.kind] : t.origin;
  return (
    <div className={styles.posting}>
      <span className={styles.when}>{`${posting.start} — ${posting.end ?? t.today}`}</span>
      <span>
        <strong>{[posting.schoolName, posting.campus].filter(Boolean).join(' ')}</strong>
        {` ${codes.name('stage', posting.stage)} ${codes.name('subject', posting.subject)} · ${kind}`}
        <span className={styles.muted}>
          {[posting.documentNo ?? '', typeof posting.plannedEnd === 'string' ? t.plannedEnd(posting.plannedEnd) : ''].filter((part) => part !== '').map((part) => ` · ${part}`).join('')}
        </span>
      </span>
    </div>
  );
}

function Moved({ move }: { move: FormerMove }) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  return (
    <div className={styles.posting}>
      <span className={styles.when}>{move.start}</span>
      <span>
        {t.movedTo(move.fromName, move.toName)}
        <span className={styles.muted}>{` · ${[codes.name('exchangeForm', move.form), move.documentNo ?? ''].filter((part) => part !== '').join(' · ')}`}</span>
      </span>
    </div>
  );
}
