import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { DayItem, dayText } from '@/components/entry/entry-fields';
import { apiPath } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { longLeaveTexts } from './long-leave-texts';
import type { TeacherLine } from './teachers';
import { useAbout } from './use-about';

/** Enters a long leave by its first and last day. */
export function LongLeaveDialog({ line, close }: { line: TeacherLine; close: () => void }) {
  const t = useTexts(longLeaveTexts);
  const scope = useScope();
  const about = useAbout(line);
  const [id] = useState(uuid7);
  return (
    <EntryDialog<{ from: Dayjs; until: Dayjs }>
      title={t.add}
      about={about}
      initial={{}}
      order={({ from, until }) => ({ method: 'POST', path: apiPath(scope, 'teachers', line.key, 'long-leaves'), body: { id, from: dayText(from), until: dayText(until) } })}
      review={({ from, until }) => [{ label: t.from, before: '', after: dayText(from) }, { label: t.until, before: '', after: dayText(until) }]}
      close={close}
    >
      <DayItem name="from" label={t.from} />
      <DayItem name="until" label={t.until} extra={t.note} />
    </EntryDialog>
  );
}
