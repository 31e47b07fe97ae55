import { Tag } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import type { ListAddress } from '../data-table/list-address';
import { bulkTexts } from './texts';

/** Says that a list shows only what an action was not done to; closing it shows all again. */
export function RefusedTag({ address }: { address: ListAddress }) {
  const t = useTexts(bulkTexts);
  if (address.filters.refused === undefined) return null;
  return <Tag closable color="warning" onClose={() => { address.filter({ refused: undefined }); }}>{t.refusedOf}</Tag>;
}
