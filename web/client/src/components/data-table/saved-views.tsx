import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import type { ListAddress } from './list-address';
import { savedViewTexts } from './saved-view-texts';
import { useViews } from './use-views';
import { ViewsDialog } from './views-dialog';

/** A list's filters and order under names of one's own: chosen, saved and sent from here. */
export function SavedViews({ address, size = 'middle' }: { address: ListAddress; size?: 'small' | 'middle' }) {
  const t = useTexts(savedViewTexts);
  const views = useViews(address);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} icon={<DownOutlined aria-hidden />} iconPlacement="end" aria-haspopup="dialog" onClick={() => { setOpen(true); }}>
        {views.current === undefined ? t.views : t.viewIs(views.current.name)}
      </Button>
      {isOpen && <ViewsDialog views={views} close={() => { setOpen(false); }} />}
    </>
  );
}
