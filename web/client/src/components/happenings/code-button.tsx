import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { useToday } from '@/lib/use-today';
import { isCheckInOpen } from './check-in-open';
import { CodeDialog, type CodedActivity } from './code-dialog';
import { codeTexts } from './code-texts';
import { useMayRun } from './use-may-run';

export interface CodeButtonProps {
  activity: CodedActivity & { state: string; on: string };
  isWide?: boolean;
}

/** Shows the check-in code to the room; there only for who runs an activity that people check in to now. */
export function CodeButton({ activity, isWide = false }: CodeButtonProps) {
  const t = useTexts(codeTexts);
  const mayRun = useMayRun();
  const today = useToday().format('YYYY-MM-DD');
  const [isShowing, setShowing] = useState(false);
  if (!mayRun || !isCheckInOpen(activity, today)) return null;
  return (
    <>
      <Button {...(isWide ? { block: true } : { size: 'small' })} onClick={() => { setShowing(true); }}>{t.showCode}</Button>
      {isShowing && <CodeDialog activity={activity} close={() => { setShowing(false); }} />}
    </>
  );
}
