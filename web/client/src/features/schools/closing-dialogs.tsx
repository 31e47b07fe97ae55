import { Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { DayItem, dayText, DocumentItem, ReasonItem, WhenAndWhy } from '@/components/entry/entry-fields';
import { entryTexts } from '@/components/entry/texts';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { lifeTexts } from './life-texts';
import type { School } from './schools';
import { schoolTexts } from './texts';

interface Dialog {
  school: School;
  close: () => void;
}

/** Enters that a school is given up. */
export function ClosingDialog({ school: { line }, close }: Dialog) {
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const [id] = useState(uuid7);
  return (
    <EntryDialog<{ lastDay: Dayjs; documentNo?: string; reason: string }>
      title={l.close}
      about={l.about(line.name, line.code)}
      initial={{ lastDay: dayjs() }}
      order={({ lastDay, documentNo, reason }) => ({
        method: 'POST', path: apiPath(scope, 'schools', line.key, 'closings'), body: { id, lastDay: dayText(lastDay), documentNo: documentNo ?? '', reason },
      })}
      review={({ lastDay, reason }) => [{ label: l.status, before: l.open, after: l.closing(dayText(lastDay)) }, { label: e.reason, before: '', after: reason }]}
      close={close}
    >
      <DayItem name="lastDay" label={l.lastDay} extra={l.closeNote} />
      <DocumentItem />
      <ReasonItem />
    </EntryDialog>
  );
}

/** Opens a closed school again. */
export function ReopenDialog({ school: { line }, close }: Dialog) {
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const [id] = useState(uuid7);
  return (
    <EntryDialog<{ from: Dayjs; reason: string }>
      title={l.reopen}
      about={l.about(line.name, line.code)}
      initial={{ from: dayjs() }}
      order={({ from, reason }) => ({ method: 'POST', path: apiPath(scope, 'schools', line.key, 'reopenings'), body: { id, from: dayText(from), reason } })}
      review={({ from, reason }) => [{ label: l.status, before: l.closed, after: l.open }, { label: l.from, before: '', after: dayText(from) }, { label: e.reason, before: '', after: reason }]}
      close={close}
    >
      <DayItem name="from" label={l.from} />
      <ReasonItem />
    </EntryDialog>
  );
}

/** Sets how many posts a school may fill for a stage and subject, from a day on. */
export function PostsDialog({ school: { line, posts }, close }: Dialog) {
  const t = useTexts(schoolTexts);
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const [id] = useState(uuid7);
  const authorised = (stage: string, subject: string): number => posts.find((post) => post.stage === stage && post.subject === subject)?.authorised ?? 0;
  return (
    <EntryDialog<{ stage: string; subject: string; count: number; effectiveOn: Dayjs; reason: string }>
      title={l.posts}
      about={l.about(line.name, line.code)}
      initial={{ effectiveOn: dayjs(), ...(line.stages[0] === undefined ? {} : { stage: line.stages[0] }) }}
      order={({ stage, subject, count, effectiveOn, reason }) => ({
        method: 'POST', path: apiPath(scope, 'schools', line.key, 'post-counts'), body: { id, stage, subject, count, effectiveOn: dayText(effectiveOn), reason },
      })}
      review={({ stage, subject, count, effectiveOn, reason }) => [
        { label: `${codes.name('stage', stage)} ${codes.name('subject', subject)}`, before: String(authorised(stage, subject)), after: String(count) },
        { label: e.effectiveOn, before: '', after: dayText(effectiveOn) },
        { label: e.reason, before: '', after: reason },
      ]}
      close={close}
    >
      <Form.Item name="stage" label={t.stage} rules={[{ required: true, message: e.required }]}><Select options={codes.options('stage')} /></Form.Item>
      <Form.Item name="subject" label={t.subject} rules={[{ required: true, message: e.required }]}><Select showSearch={{ optionFilterProp: 'label' }} options={codes.options('subject')} /></Form.Item>
      <Form.Item name="count" label={l.count} rules={[{ required: true, message: e.required }]}><InputNumber min={0} max={999} precision={0} style={{ width: '100%' }} /></Form.Item>
      <WhenAndWhy />
    </EntryDialog>
  );
}

/** Says how many rooms for teachers a school has; who moves there from far is planned by the free ones. */
export function RoomsDialog({ school: { line, rooms }, close }: Dialog) {
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  return (
    <EntryDialog<{ rooms: number }>
      title={l.rooms}
      about={l.about(line.name, line.code)}
      initial={typeof rooms === 'number' ? { rooms } : {}}
      order={(fields) => ({ method: 'POST', path: apiPath(scope, 'schools', line.key, 'rooms'), body: { rooms: fields.rooms } })}
      review={(fields) => [{ label: l.rooms, before: typeof rooms === 'number' ? String(rooms) : l.notCounted, after: String(fields.rooms) }]}
      close={close}
    >
      <Form.Item name="rooms" label={l.roomCount} extra={l.roomsNote} rules={[{ required: true, message: e.required }]}><InputNumber min={0} max={10000} precision={0} style={{ width: '100%' }} /></Form.Item>
    </EntryDialog>
  );
}
