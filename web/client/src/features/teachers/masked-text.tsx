import { Alert, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { Problem } from '@/lib/http/problem';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { revealValue, type MaskedValue } from './teachers';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

export interface MaskedTextProps {
  teacher: string;
  value: MaskedValue;
  label: string;
  /** As shown to everyone; undefined when there is nothing on record. */
  masked: string | undefined;
}

/** A personal value, masked; shown in full to who says what it is needed for, until the dossier is closed. */
export function MaskedText({ teacher, value, label, masked }: MaskedTextProps) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  const [shown, setShown] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  if (masked === undefined) return <span className={styles.muted}>{t.unknown}</span>;
  if (shown !== undefined) return <strong>{value === 'exemption' ? codes.name('exemption', shown) : shown}</strong>;
  return (
    <>
      {masked}{' '}
      <Popover
        trigger="click"
        open={isAsking}
        onOpenChange={setAsking}
        destroyOnHidden
        title={t.showTitle(label)}
        content={<Purpose teacher={teacher} value={value} show={setShown} />}
      >
        <Button type="link" size="small" aria-label={t.showTitle(label)}>{t.show}</Button>
      </Popover>
    </>
  );
}

function Purpose({ teacher, value, show }: { teacher: string; value: MaskedValue; show: (value: string) => void }) {
  const t = useTexts(teacherTexts);
  const language = useLanguage();
  const scope = useScope();
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setBusy(true);
    try {
      show(await revealValue(scope, teacher, value, purpose));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.texts[language]);
      setBusy(false);
    }
  };
  return (
    <form style={{ width: 280, maxWidth: '80vw' }} onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <Input autoFocus aria-label={t.purpose} placeholder={t.purposeHint} maxLength={200} value={purpose} onChange={(event) => { setPurpose(event.target.value); }} />
      <p className={styles.muted}>{t.purposeNote}</p>
      {problem !== undefined && <Alert type="error" title={problem} style={{ marginBottom: 8 }} />}
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={purpose.trim() === ''}>{t.show}</Button>
    </form>
  );
}
