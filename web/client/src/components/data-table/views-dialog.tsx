import { App, Button, Form, Input, Modal } from 'antd';
import { copyText } from '@/lib/copy-text';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useOrder } from '../happenings/use-order';
import { savedViewTexts } from './saved-view-texts';
import styles from './saved-views.module.css';
import type { Views } from './use-views';
import { ViewRow } from './view-row';

const longest = 40;

export interface ViewsDialogProps {
  views: Views;
  close: () => void;
}

/** The list's views: choose one, mark the default, rename, delete, save what is shown, send it on. */
export function ViewsDialog({ views: { list, views, query, current, show }, close }: ViewsDialogProps) {
  const t = useTexts(savedViewTexts);
  const { message } = App.useApp();
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<{ name: string }>();
  const save = ({ name }: { name: string }): void => {
    order({ method: 'PUT', parts: ['desk', 'views', uuid7()], body: { list, name, query } }, () => {
      void message.success(t.saved(name));
      close();
    });
  };
  return (
    <Modal open title={t.title} footer={null} onCancel={close}>
      {views.length === 0 ? <p className={styles.note}>{t.none}</p> : (
        <ul className={styles.views}>
          {views.map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              isCurrent={view.id === current?.id}
              show={() => {
                show(view);
                close();
              }}
            />
          ))}
        </ul>
      )}
      {current === undefined && (query === '' ? <p className={styles.note}>{t.noFilter}</p> : (
        <Form form={form} className={styles.form ?? ''} onFinish={save}>
          <Form.Item name="name" noStyle rules={[{ required: true, whitespace: true, message: t.name }]}>
            <Input autoFocus maxLength={longest} placeholder={t.nameHint} aria-label={t.name} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isPending}>{t.save}</Button>
        </Form>
      ))}
      <Share query={query} />
    </Modal>
  );
}

function Share({ query }: { query: string }) {
  const t = useTexts(savedViewTexts);
  const { message } = App.useApp();
  const { origin, pathname, search } = window.location;
  const face = new URLSearchParams(search).get('view');
  const all = [...(face === null ? [] : [`view=${face}`]), ...(query === '' ? [] : [query])].join('&');
  const address = `${origin}${pathname}${all === '' ? '' : `?${all}`}`;
  return (
    <div className={styles.form}>
      <Input readOnly value={address} aria-label={t.address} onFocus={({ target }) => { target.select(); }} />
      <Button onClick={() => void copyText(address).then((isDone) => { if (isDone) void message.success(t.shared); })}>{t.share}</Button>
    </div>
  );
}
