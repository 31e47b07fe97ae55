import { Alert, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { DayItem, dayText, DocumentItem, ReasonItem } from '@/components/entry/entry-fields';
import { entryTexts } from '@/components/entry/texts';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { lifeTexts } from './life-texts';
import { PostFields } from './teacher-fields';
import type { TeacherLine } from './teachers';
import { teacherTexts } from './texts';
import { useAbout } from './use-about';
import { useSchoolOptions } from './use-school-options';

interface Dialog {
  line: TeacherLine;
  close: () => void;
}

/** Enters that a teacher leaves. */
export function LeaveDialog({ line, close }: Dialog) {
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const about = useAbout(line);
  const today = useToday();
  const [id] = useState(uuid7);
  return (
    <EntryDialog<{ kind: string; lastDay: Dayjs; documentNo?: string; reason?: string }>
      title={l.leave}
      about={about}
      initial={{ lastDay: dayjs() }}
      order={({ kind, lastDay, documentNo, reason }) => ({
        method: 'POST', path: apiPath(scope, 'teachers', line.key, 'leavings'), body: { id, kind, lastDay: dayText(lastDay), documentNo: documentNo ?? '', reason: reason ?? '' },
      })}
      review={({ kind, lastDay, documentNo, reason }) => [
        { label: l.presence, before: l.wasIn, after: (lastDay.isBefore(today, 'day') ? e.left : e.leaving)(dayText(lastDay), codes.name('leaving', kind)) },
        ...given(e.documentNo, documentNo), ...given(e.reason, reason),
      ]}
      close={close}
    >
      <Form.Item name="kind" label={l.kind} rules={[{ required: true, message: e.required }]}><Select options={codes.options('leaving')} /></Form.Item>
      <DayItem name="lastDay" label={l.lastDay} extra={l.lastDayNote} />
      <DocumentItem />
      <ReasonItem isRequired={false} />
    </EntryDialog>
  );
}

/** Takes a teacher who left back into service. */
export function ReturnDialog({ line, close }: Dialog) {
  const t = useTexts(teacherTexts);
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const schools = useSchoolOptions();
  const about = useAbout(line);
  const [id] = useState(uuid7);
  return (
    <EntryDialog<{ school: string; stage: string; subject: string; from: Dayjs; documentNo?: string; reason?: string }>
      title={l.comeBack}
      about={about}
      initial={{ school: line.school, stage: line.stage, subject: line.subject, from: dayjs() }}
      order={({ school, stage, subject, from, documentNo, reason }) => ({
        method: 'POST', path: apiPath(scope, 'teachers', line.key, 'returns'),
        body: { id, school, stage, subject, from: dayText(from), documentNo: documentNo ?? '', reason: reason ?? '' },
      })}
      review={({ school, stage, subject, from, documentNo, reason }) => [
        { label: l.presence, before: l.left, after: l.inPost },
        { label: t.school, before: line.schoolName, after: schools.find(({ value }) => value === school)?.label ?? school },
        { label: t.subject, before: codes.name('subject', line.subject), after: `${codes.name('stage', stage)} ${codes.name('subject', subject)}` },
        { label: l.returnFrom, before: '', after: dayText(from) },
        ...given(e.documentNo, documentNo), ...given(e.reason, reason),
      ]}
      close={close}
    >
      <Alert type="info" title={l.returnNote} style={{ marginBottom: 12 }} />
      <PostFields isNew />
      <DayItem name="from" label={l.returnFrom} />
      <DocumentItem />
      <ReasonItem isRequired={false} />
    </EntryDialog>
  );
}

/** Takes back a leaving that was entered in error. */
export function TakeBackLeavingDialog({ line, close }: Dialog) {
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const about = useAbout(line);
  const { leaving } = line;
  if (leaving === null) return null;
  return (
    <EntryDialog<{ reason: string }>
      title={l.takeBackLeaving}
      about={about}
      initial={{}}
      order={({ reason }) => ({ method: 'POST', path: apiPath(scope, 'teachers', line.key, 'leavings', leaving.id, 'taking-back'), body: { reason } })}
      review={({ reason }) => [
        { label: l.presence, before: (leaving.hasLeft ? e.left : e.leaving)(leaving.lastDay, codes.name('leaving', leaving.kind)), after: l.inPost },
        { label: e.reason, before: '', after: reason },
      ]}
      close={close}
    >
      <Alert type="info" title={l.takeBackNote} style={{ marginBottom: 12 }} />
      <Form.Item name="reason" label={e.reason} rules={[{ required: true, whitespace: true, message: e.required }]}><Input.TextArea rows={2} maxLength={200} /></Form.Item>
    </EntryDialog>
  );
}

function given(label: string, text: string | undefined): { label: string; before: string; after: string }[] {
  return text === undefined || text.trim() === '' ? [] : [{ label, before: '', after: text }];
}
