import type { ActionField, Bulk } from '@/components/bulk/bulk';
import { texts, useTexts } from '@/lib/i18n/texts';
import { useToday } from '@/lib/use-today';

const bulkTexts = texts(
  { from: '从哪一天起', renewedOn: '续签日期', expiresOn: '新的到期日期' },
  { from: 'From', renewedOn: 'Renewed on', expiresOn: 'New last day' },
);

/** What can be done with many pairings. */
export function usePairingBulk(): Bulk {
  const t = useTexts(bulkTexts);
  const today = useToday();
  const from: ActionField = { name: 'from', label: t.from, kind: 'day', initial: today.format('YYYY-MM-DD') };
  return {
    list: 'pairings',
    page: 'exchange/pairings',
    hasNumbers: true,
    actions: [
      { name: 'renew', fields: [{ ...from, label: t.renewedOn }, { name: 'expiresOn', label: t.expiresOn, kind: 'day', initial: today.add(1, 'year').format('YYYY-MM-DD') }] },
      { name: 'suspend', fields: [from] },
      { name: 'resume', fields: [from] },
      { name: 'end', fields: [from], isDangerous: true },
    ],
  };
}
