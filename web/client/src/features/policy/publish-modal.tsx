import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '@/lib/http/problem';
import { send } from '@/lib/http/send';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { policyPath, type Edits } from './policy';
import { policyTexts } from './texts';

/** Publishes what was edited as the next version. */
export function PublishModal({ base, edits, close }: { base: number; edits: Edits; close: (isDone: boolean) => void }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  const scope = useScope();
  const queries = useQueryClient();
  const [schoolYear, setSchoolYear] = useState(() => new Date().getFullYear());
  const [reason, setReason] = useState('');
  const publish = useMutation({
    mutationFn: () => send<unknown>({
      method: 'POST',
      path: policyPath(scope, 'versions'),
      body: {
        base,
        schoolYear,
        reason: reason.trim(),
        edits: [...edits].map(([key, value]) => ({ rule: key.slice(0, key.indexOf('/')), part: key.slice(key.indexOf('/') + 1), value })),
      },
    }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [scope, 'policy'] });
      await queries.invalidateQueries({ queryKey: [scope, 'rotation'] });
      close(true);
    },
  });
  const problem = publish.error instanceof Problem ? publish.error.texts[language] : undefined;
  return (
    <Modal
      open
      title={t.publishTitle}
      okText={t.publish}
      cancelText={t.cancel}
      confirmLoading={publish.isPending}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => { publish.mutate(); }}
      onCancel={() => { close(false); }}
    >
      <p>{t.publishNote(String(schoolYear))}</p>
      <Form layout="vertical">
        <Form.Item label={t.schoolYear} htmlFor="policy-year">
          <InputNumber id="policy-year" min={2000} max={2100} value={schoolYear} onChange={(year) => { if (year !== null) setSchoolYear(year); }} />
        </Form.Item>
        <Form.Item label={t.reason} htmlFor="policy-reason" required {...(problem === undefined ? {} : { validateStatus: 'error' as const, help: problem })}>
          <Input id="policy-reason" autoFocus value={reason} placeholder={t.reasonHint} maxLength={200} onChange={(event) => { setReason(event.target.value); }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
