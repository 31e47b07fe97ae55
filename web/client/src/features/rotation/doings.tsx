import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { read } from '@/lib/http/read';
import { clockTime, dayAndMonth, number } from '@/lib/i18n/format';
import { useLanguage, type Language } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useSession } from '@/lib/session-context';
import type { Board } from './board';
import { doingTexts, isKnown } from './doing-texts';
import { inOrder, type LogLine, type RotationDocument } from './live-rotation';
import { rotationPath, type Actor } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

const linesShown = 8;

/** Who did what last, as it happens; all that is remembered on demand. */
export function Doings({ board }: { board: Board }) {
  const t = useTexts(rotationTexts);
  const lines = inOrder(board.document.log);
  const tell = useTeller(board);
  const latest = lines[0];
  if (latest === undefined) return null;
  return (
    <p className={styles.doing}>
      <span aria-live="polite" className={styles.doingText}>{tell(latest)}</span>
      {lines.length > 1 && (
        <Popover
          trigger="click"
          placement="bottomRight"
          content={<ul className={styles.doings}>{lines.map((line) => <li key={`${line.at} ${line.what}`}>{tell(line)}</li>)}</ul>}
        >
          <Button type="link" size="small">{t.more}</Button>
        </Popover>
      )}
    </p>
  );
}

/** What happened last, folded, as a list. */
export function DoingsList({ board }: { board: Board }) {
  const tell = useTeller(board);
  return <ul className={styles.doingLines}>{inOrder(board.document.log).slice(0, linesShown).map((line) => <li key={`${line.at} ${line.what}`}>{tell(line)}</li>)}</ul>;
}

function useTeller({ scope, cycle, document }: Board): (line: LogLine) => string {
  const t = useTexts(rotationTexts);
  const told = useTexts(doingTexts);
  const language = useLanguage();
  const { account } = useSession();
  const accounts = [...new Set(inOrder(document.log).map(({ actor }) => actor))].filter((actor) => !actor.startsWith('system/')).sort();
  const { data } = useQuery({
    queryKey: [scope, 'rotation', 'actors', cycle, accounts],
    queryFn: ({ signal }) => read<Actor[]>(rotationPath(scope, 'cycles', cycle, 'actors'), signal),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const nameOf = (actor: string): string =>
    actor === account ? t.you : actor.startsWith('system/') ? t.system : (data?.find((known) => known.account === actor)?.name ?? '…');
  return ({ at, actor, what, about, count }) => {
    const subject = phaseName(document, about, language);
    const did = isKnown(what) ? told[what](subject, number(count, language)) : what;
    return `${timeOf(at, language)} ${nameOf(actor)} ${did}`;
  };
}

/** A phase is told by its name. */
function phaseName(document: RotationDocument, about: string, language: Language): string {
  const phase = document.phases.items[about];
  return phase === undefined ? about : language === 'zh' ? phase.name : phase.nameEn;
}

function timeOf(at: string, language: Language): string {
  const time = new Date(at);
  const clock = clockTime(time.getTime(), language).slice(0, 5);
  return time.toDateString() === new Date().toDateString() ? clock : `${dayAndMonth(at.slice(0, 10), language)} ${clock}`;
}
