import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { FailingState } from '../failing-state';
import { findNumbers } from './actions';
import styles from './bulk.module.css';
import { readPasted } from './pasted';
import { bulkTexts } from './texts';

export interface PasteDialogProps {
  list: string;
  select: (keys: string[]) => void;
  close: () => void;
}

/** Selects the rows whose numbers are pasted, after saying which of them are nobody's and which stand there twice. */
export function PasteDialog({ list, select, close }: PasteDialogProps) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  const scope = useScope();
  const [text, setText] = useState('');
  const { numbers, repeated } = readPasted(text);
  const finding = useMutation({ mutationFn: () => findNumbers(scope, list, numbers) });
  const found = finding.data;
  const accept = (): void => {
    if (found === undefined) finding.mutate();
    else select(found.found.map(({ key }) => key));
  };
  return (
    <Modal
      open
      title={t.pasteTitle}
      okText={found === undefined ? t.pasteSelect : t.selectFound(number(found.found.length, language))}
      okButtonProps={{ disabled: numbers.length === 0 || found?.found.length === 0, loading: finding.isPending }}
      cancelText={t.cancel}
      onOk={accept}
      onCancel={close}
    >
      <p className={styles.note}>{t.pasteHint}</p>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label={t.pasteLabel}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          finding.reset();
        }}
      />
      {finding.error !== null && <FailingState error={finding.error} />}
      <div role="status" className={styles.found}>
        {found === undefined ? (numbers.length > 0 && <p>{t.pasteRead(number(numbers.length, language))}</p>) : (
          <>
            <p><strong>{t.found(number(found.found.length, language), number(found.missing.length, language), number(repeated.length, language))}</strong></p>
            {found.missing.length > 0 && <p>{t.missing}{found.missing.join('、')}</p>}
            {repeated.length > 0 && <p>{t.repeated}{repeated.join('、')}</p>}
          </>
        )}
      </div>
    </Modal>
  );
}
