import { Button, Popconfirm } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { useOrder } from '../happenings/use-order';
import type { ExemptionDetail } from './exemptions';
import { exemptionTexts } from './texts';

/** What who asked may do with a request: take it back while it waits, take note of a refusal. */
export function OwnActions({ request: { line, isNoted, mayWithdraw } }: { request: ExemptionDetail }) {
  const t = useTexts(exemptionTexts);
  const { order, isPending } = useOrder();
  const parts = ['teachers', line.teacher, 'exemptions', line.id];
  if (!mayWithdraw) return null;
  if (line.state === 'waiting') return (
    <Popconfirm title={t.withdrawTitle} okText={t.withdraw} cancelText={t.cancel} onConfirm={() => { order({ parts: [...parts, 'withdrawal'] }); }}>
      <Button loading={isPending}>{t.withdraw}</Button>
    </Popconfirm>
  );
  return line.state === 'refused' && !isNoted ? <Button loading={isPending} onClick={() => { order({ parts: [...parts, 'noting'] }); }}>{t.note}</Button> : null;
}
