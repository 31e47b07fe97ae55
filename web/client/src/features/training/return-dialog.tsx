import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '@/lib/http/problem';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import { returnHours, type EntryReference } from './orders';
import styles from './pending-list.module.css';

export interface ReturnDialogProps {
  entries: EntryReference[];
  done: () => void;
  dismiss: () => void;
}

/** Sends entries back, each with the same comment. */
export function ReturnDialog({ entries, done, dismiss }: ReturnDialogProps) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const { message } = App.useApp();
  const [comment, setComment] = useState('');
  const returning = useMutation({
    mutationFn: async () => {
      for (const entry of entries) await returnHours(scope, entry, comment);
    },
    onSuccess: () => {
      void message.success(t.returned(number(entries.length, language)));
      done();
    },
  });
  return (
    <Modal
      open
      title={t.returnTitle(number(entries.length, language))}
      okText={t.sendBack}
      okButtonProps={{ disabled: comment.trim() === '', loading: returning.isPending }}
      onOk={() => { returning.mutate(); }}
      onCancel={dismiss}
    >
      {returning.error instanceof Problem && <Alert type="error" showIcon role="alert" title={returning.error.texts[language]} />}
      <Form layout="vertical">
        <Form.Item label={t.comment} htmlFor="return-comment" extra={t.commentHint}>
          <Input.TextArea id="return-comment" value={comment} maxLength={500} autoFocus autoSize={{ minRows: 2 }} onChange={({ target }) => { setComment(target.value); }} />
        </Form.Item>
      </Form>
      <div className={styles.tools}>
        {t.phrases.split('|').map((phrase) => (
          <Button key={phrase} size="small" onClick={() => { setComment(phrase); }}>{phrase}</Button>
        ))}
      </div>
    </Modal>
  );
}
