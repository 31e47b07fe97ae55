import { useMutation } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '@/lib/http/problem';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import type { HourLine } from './documents';
import { reverseHours } from './orders';
import { trainingTexts } from './texts';

export interface ReversalDialogProps {
  teacher: string;
  entry: string;
  line: HourLine;
  close: () => void;
}

export function ReversalDialog({ teacher, entry, line, close }: ReversalDialogProps) {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const scope = useScope();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const reversing = useMutation({
    mutationFn: () => reverseHours(scope, teacher, entry, reason),
    onSuccess: () => {
      void message.success(t.reversed);
      close();
    },
  });
  return (
    <Modal
      open
      title={t.reverseTitle(line.programme)}
      okText={t.reverse}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: reversing.isPending }}
      onOk={() => { reversing.mutate(); }}
      onCancel={close}
    >
      <p>{t.reverseHelp}</p>
      {reversing.error instanceof Problem && <Alert type="error" showIcon role="alert" title={reversing.error.texts[language]} />}
      <Form layout="vertical">
        <Form.Item label={t.reason} htmlFor="reversal-reason">
          <Input.TextArea id="reversal-reason" value={reason} maxLength={500} autoFocus autoSize={{ minRows: 2 }} onChange={({ target }) => { setReason(target.value); }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
