import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { candidatePath } from './own-case';
import { caseTexts } from './own-case-texts';

interface Contested {
  reason: string;
  evidence?: string;
}

/** Disputes a rule's result or a line of points: what is wrong, and what proves it. */
export function ContestDialog({ cycle, teacher, about, name, fact, close }: { cycle: string; teacher: string; about: string; name: string; fact: string; close: () => void }) {
  const t = useTexts(caseTexts);
  const scope = useScope();
  const [id] = useState(uuid7);
  return (
    <EntryDialog<Contested>
      title={t.contestTitle(name)}
      about={fact}
      initial={{}}
      order={({ reason, evidence }) => ({ method: 'POST', path: candidatePath(scope, cycle, teacher, 'disputes'), body: { id, about, reason, evidence: evidence ?? null } })}
      review={({ reason, evidence }) => [
        { label: t.contestWhy, before: '', after: reason },
        { label: t.evidence, before: '', after: evidence ?? '' },
      ]}
      close={close}
    >
      <Alert type="info" title={t.private} style={{ marginBottom: 12 }} />
      <Form.Item name="reason" label={t.contestWhy} rules={[{ required: true, whitespace: true, message: t.required }]}><Input.TextArea rows={3} maxLength={200} showCount /></Form.Item>
      <Form.Item name="evidence" label={t.evidence}><Input maxLength={200} /></Form.Item>
    </EntryDialog>
  );
}
