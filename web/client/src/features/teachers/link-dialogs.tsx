import { Alert, Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { DayItem, dayText, DocumentItem } from '@/components/entry/entry-fields';
import { entryTexts } from '@/components/entry/texts';
import { apiPath } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import type { ServiceLink } from './dossier-links';
import { linkTexts } from './link-texts';
import type { TeacherLine } from './teachers';
import { useAbout } from './use-about';
import { useSchoolOptions } from './use-school-options';

const kinds = ['teaching', 'employment', 'establishment'];

/** Enters a share of a tie at another school. */
export function EnterLinkDialog({ line, close }: { line: TeacherLine; close: () => void }) {
  const t = useTexts(linkTexts);
  const e = useTexts(entryTexts);
  const scope = useScope();
  const schools = useSchoolOptions();
  const about = useAbout(line);
  const [id] = useState(uuid7);
  const nameOf = (school: string): string => schools.find(({ value }) => value === school)?.label ?? school;
  return (
    <EntryDialog<{ link: string; school: string; percent: number; from: Dayjs; until?: Dayjs | null; documentNo?: string }>
      title={t.enter}
      about={about}
      initial={{ link: 'teaching', percent: 40, from: dayjs() }}
      order={({ link, school, percent, from, until, documentNo }) => ({
        method: 'POST', path: apiPath(scope, 'teachers', line.key, 'links'),
        body: { id, kind: link, school, percent, from: dayText(from), until: dayText(until) || null, documentNo: documentNo ?? '' },
      })}
      review={({ link, school, percent, from, until }) => [
        { label: t.kindOf(link), before: '', after: `${nameOf(school)} ${String(percent)}%` },
        { label: t.when, before: '', after: `${dayText(from)} — ${dayText(until) || t.now}` },
      ]}
      close={close}
    >
      <Alert type="info" title={t.note} style={{ marginBottom: 12 }} />
      <Form.Item name="link" label={t.kind} rules={[{ required: true, message: e.required }]}><Select options={kinds.map((value) => ({ value, label: t.kindOf(value) }))} /></Form.Item>
      <Form.Item name="school" label={t.school} rules={[{ required: true, message: e.required }]}><Select showSearch={{ optionFilterProp: 'label' }} options={schools} /></Form.Item>
      <Form.Item name="percent" label={t.percent} rules={[{ required: true, message: e.required }]}><InputNumber min={1} max={100} precision={0} style={{ width: '100%' }} /></Form.Item>
      <DayItem name="from" label={t.from} />
      <DayItem name="until" label={t.until} isRequired={false} />
      <DocumentItem />
    </EntryDialog>
  );
}

/** Says when an entered share ends. */
export function EndLinkDialog({ line, link, close }: { line: TeacherLine; link: ServiceLink; close: () => void }) {
  const t = useTexts(linkTexts);
  const scope = useScope();
  const about = useAbout(line);
  return (
    <EntryDialog<{ lastDay: Dayjs }>
      title={t.endTitle(link.schoolName)}
      about={about}
      initial={{ lastDay: dayjs() }}
      order={({ lastDay }) => ({ method: 'POST', path: apiPath(scope, 'teachers', line.key, 'links', link.entered ?? '', 'end'), body: { lastDay: dayText(lastDay) } })}
      review={({ lastDay }) => [{ label: t.lastDay, before: link.until ?? t.now, after: dayText(lastDay) }]}
      close={close}
    >
      <DayItem name="lastDay" label={t.lastDay} />
    </EntryDialog>
  );
}
