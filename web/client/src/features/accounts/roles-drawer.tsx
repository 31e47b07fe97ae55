import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import type { Grant } from './accounts';
import styles from './accounts.module.css';
import { GrantFields } from './grant-fields';
import { GrantText } from './grant-text';
import { IssuedDialog } from './issued-dialog';
import { officeTexts } from './office-texts';
import { grantOrder, type TypedGrant } from './typed-grant';
import { useReset } from './use-reset';

export interface RolesDrawerProps {
  account: string;
  name: string;
  grants: readonly Grant[];
  close: () => void;
}

/** One account in the operator's hands: its roles, its sessions, its password, its end. */
export function RolesDrawer({ account, name, grants: first, close }: RolesDrawerProps) {
  const t = useTexts(officeTexts);
  const scope = useScope();
  const isPhone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { order, isPending } = useOrder();
  const resetting = useReset();
  const [grants, setGrants] = useState(first);
  const [form] = Form.useForm<TypedGrant>();
  const parts = ['accounts', account];
  const give = (typed: TypedGrant): void => {
    order({ parts: [...parts, 'grants'], body: grantOrder(typed) }, () => {
      void message.success(t.given);
      void queries.invalidateQueries({ queryKey: [scope, 'accounts'] });
      close();
    });
  };
  const takeBack = ({ id }: Grant): void => {
    order({ method: 'DELETE', parts: [...parts, 'grants', id] }, () => { setGrants(grants.filter((grant) => grant.id !== id)); });
  };
  return (
    <Drawer open size={isPhone ? '100%' : 480} title={name} onClose={close}>
      <h3 className={styles.section}>{t.grants}</h3>
      {grants.length === 0 && <p className={styles.note}>{t.noGrants}</p>}
      <ul className={styles.list}>
        {grants.map((grant) => (
          <li key={grant.id} className={styles.item}>
            <GrantText grant={grant} />
            <Popconfirm title={t.takeBackTitle} description={t.takeBackText} okText={t.takeBack} cancelText={t.cancel} onConfirm={() => { takeBack(grant); }}>
              <Button size="small">{t.takeBack}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      <h3 className={styles.section}>{t.giveTitle}</h3>
      <Form<TypedGrant> form={form} layout="vertical" initialValues={{ scope }} onFinish={give}>
        <GrantFields />
        <Button type="primary" htmlType="submit" loading={isPending}>{t.give}</Button>
      </Form>
      <h3 className={styles.section}>{name}</h3>
      <div className={styles.actions}>
        <Popconfirm title={t.resetTitle} description={t.resetText} okText={t.reset} cancelText={t.cancel} onConfirm={() => { resetting.reset(...parts); }}>
          <Button loading={resetting.isPending}>{t.reset}</Button>
        </Popconfirm>
        <Popconfirm
          title={t.signOutTitle}
          description={t.signOutText}
          okText={t.signOut}
          cancelText={t.cancel}
          onConfirm={() => { order({ method: 'DELETE', parts: [...parts, 'sessions'] }, () => { void message.success(t.signedOut); }); }}
        >
          <Button>{t.signOut}</Button>
        </Popconfirm>
        <Popconfirm
          title={t.closeTitle}
          description={t.closeText}
          okText={t.close}
          okButtonProps={{ danger: true }}
          cancelText={t.cancel}
          onConfirm={() => { order({ method: 'DELETE', parts }, () => { void message.success(t.closed); close(); }); }}
        >
          <Button danger>{t.close}</Button>
        </Popconfirm>
      </div>
      {resetting.slip !== undefined && <IssuedDialog slip={resetting.slip} close={resetting.forget} />}
    </Drawer>
  );
}
