import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { PasteDialog } from './paste-dialog';
import { bulkTexts } from './texts';

/** Opens the dialog that selects by pasted numbers. */
export function PasteButton({ list, select }: { list: string; select: (keys: string[]) => void }) {
  const t = useTexts(bulkTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => { setOpen(true); }}>{t.paste}</Button>
      {isOpen && <PasteDialog list={list} select={(keys) => { setOpen(false); select(keys); }} close={() => { setOpen(false); }} />}
    </>
  );
}
