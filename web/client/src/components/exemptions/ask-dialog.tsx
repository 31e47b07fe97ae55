import { Alert, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { EntryDialog } from '../entry/entry-dialog';
import { DayItem, dayText } from '../entry/entry-fields';
import { entryTexts } from '../entry/texts';
import { ownExemptionsPath } from './exemptions';
import { exemptionTexts } from './texts';

interface Asked {
  kind: string;
  evidence: string;
  reason: string;
  from: Dayjs;
  until: Dayjs;
}

/** Asks that a teacher be exempt from rotation for a time: why, on what evidence, how long. */
export function AskDialog({ teacher, title, about, close }: { teacher: string; title: string; about: string; close: () => void }) {
  const t = useTexts(exemptionTexts);
  const e = useTexts(entryTexts);
  const codes = useCodes();
  const scope = useScope();
  const [id] = useState(uuid7);
  const rules = [{ required: true, whitespace: true, message: e.required }];
  return (
    <EntryDialog<Asked>
      title={title}
      about={about}
      initial={{ from: dayjs() }}
      order={({ kind, evidence, reason, from, until }) => ({ method: 'POST', path: ownExemptionsPath(scope, teacher), body: { id, kind, evidence, reason, from: dayText(from), until: dayText(until) } })}
      review={({ kind, evidence, reason, from, until }) => [
        { label: t.kind, before: '', after: codes.name('exemption', kind) },
        { label: t.evidence, before: '', after: evidence },
        { label: t.reason, before: '', after: reason },
        { label: t.period, before: '', after: t.days(dayText(from), dayText(until)) },
      ]}
      close={close}
    >
      <Alert type="info" title={t.private} style={{ marginBottom: 12 }} />
      <Form.Item name="kind" label={t.kind} rules={[{ required: true, message: e.required }]}><Select options={codes.options('exemption')} /></Form.Item>
      <DayItem name="from" label={t.from} />
      <DayItem name="until" label={t.until} />
      <Form.Item name="evidence" label={t.evidence} rules={rules}><Input maxLength={100} placeholder={t.evidenceHint} /></Form.Item>
      <Form.Item name="reason" label={t.reason} rules={rules}><Input.TextArea rows={2} maxLength={200} showCount placeholder={t.reasonHint} /></Form.Item>
    </EntryDialog>
  );
}
