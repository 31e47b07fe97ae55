import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Problem } from '@/lib/http/problem';
import { send, type Order } from '@/lib/http/send';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { ReviewTable, type ReviewLine } from './review-table';
import { entryTexts } from './texts';

export interface EntryDialogProps<T extends object> {
  title: string;
  /** Whom or what it is about, so that people of one name are not mixed up. */
  about: ReactNode;
  initial: Partial<T>;
  order: (fields: T) => Order;
  /** What was and what shall be, to be confirmed before it is sent. */
  review: (fields: T) => ReviewLine[];
  /** Told the answer once it is accepted. */
  done?: (answer: unknown) => void;
  close: () => void;
  children: ReactNode;
  width?: number;
}

/** A form in a dialog: filled in, checked as before → after, sent; a refusal stands at the field it is about. */
export function EntryDialog<T extends object>({ title, about, initial, order, review, done, close, children, width = 560 }: EntryDialogProps<T>) {
  const t = useTexts(entryTexts);
  const language = useLanguage();
  const scope = useScope();
  const queries = useQueryClient();
  const [form] = Form.useForm<T>();
  const [reviewed, setReviewed] = useState<ReviewLine[]>();
  const sending = useMutation({
    mutationFn: (fields: T) => send<unknown>(order(fields)),
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: [scope] });
      done?.(answer);
      close();
    },
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      setReviewed(undefined);
      const shown = Object.keys(form.getFieldsValue());
      for (const { field } of error.fields.filter((one) => shown.includes(one.field)))
        form.setFields([{ name: field as never, errors: [error.texts[language]] }]);
    },
  });
  const submit = (): void => { sending.mutate(form.getFieldsValue(true) as T); };
  const isEmpty = reviewed?.length === 0;
  return (
    <Modal
      open
      title={title}
      width={width}
      onCancel={close}
      mask={{ closable: false }}
      footer={reviewed === undefined
        ? [
            <Button key="cancel" onClick={close}>{t.cancel}</Button>,
            <Button key="next" type="primary" onClick={() => { form.submit(); }}>{t.review}</Button>,
          ]
        : [
            <Button key="back" onClick={() => { setReviewed(undefined); }}>{t.back}</Button>,
            <Button key="ok" type="primary" disabled={isEmpty} loading={sending.isPending} onClick={submit}>{t.confirm}</Button>,
          ]}
    >
      <p>{about}</p>
      {sending.error instanceof Problem && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} title={sending.error.texts[language]} />}
      <div hidden={reviewed !== undefined}>
        <Form<T> form={form} layout="vertical" initialValues={initial} scrollToFirstError onFinish={() => { setReviewed(review(form.getFieldsValue(true) as T)); }}>{children}</Form>
      </div>
      {reviewed !== undefined && (isEmpty ? <Alert type="info" title={t.unchanged} /> : <ReviewTable lines={reviewed} />)}
    </Modal>
  );
}
