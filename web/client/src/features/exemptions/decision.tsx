import { Alert, Button, Input, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import type { ExemptionDetail } from '@/components/exemptions/exemptions';
import { exemptionTexts } from '@/components/exemptions/texts';
import { useOrder } from '@/components/happenings/use-order';
import { useTexts } from '@/lib/i18n/texts';
import { listTexts } from './texts';

/** Grants or refuses a request that waits; takes a decision back. */
export function Decision({ request: { line } }: { request: ExemptionDetail }) {
  const t = useTexts(exemptionTexts);
  const l = useTexts(listTexts);
  const { order, isPending } = useOrder();
  const [grounds, setGrounds] = useState('');
  const say = (what: string): void => { order({ parts: ['teachers', line.teacher, 'exemptions', line.id, what], body: { grounds: grounds.trim() } }); };
  if (line.state !== 'waiting') return (
    <Popconfirm title={l.reopenTitle} okText={l.reopen} cancelText={t.cancel} onConfirm={() => { say('reopening'); }}>
      <Button loading={isPending}>{l.reopen}</Button>
    </Popconfirm>
  );
  return (
    <Space orientation="vertical" style={{ width: '100%', marginTop: 12 }}>
      {typeof line.covers === 'boolean' && <Alert type={line.covers ? 'info' : 'warning'} showIcon title={line.covers ? t.covers : t.coversNot} />}
      <Input.TextArea aria-label={l.grounds} placeholder={l.grounds} rows={2} maxLength={200} value={grounds} onChange={({ target }) => { setGrounds(target.value); }} />
      <Space>
        <Button type="primary" loading={isPending} onClick={() => { say('grant'); }}>{l.grant}</Button>
        <Button danger disabled={grounds.trim() === ''} loading={isPending} onClick={() => { say('refusal'); }}>{l.refuse}</Button>
      </Space>
    </Space>
  );
}
