import { App, Button } from 'antd';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import { dialogTexts } from './dialog-texts';
import { rotationPath } from './rotation';
import { useOrder } from './use-order';

/** Puts the cycle under the county's policy as it is now; offered while it goes by an older version and wishes are not open. */
export function TakePolicyButton({ board, version }: { board: Board; version: number }) {
  const d = useTexts(dialogTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { order, isBusy, problem } = useOrder(board.scope);
  const take = async (): Promise<void> => {
    if (await order({ method: 'POST', path: rotationPath(board.scope, 'cycles', board.cycle, 'policy') })) void message.success(d.policyTaken);
  };
  return <Button loading={isBusy} title={problem?.texts[language] ?? ''} danger={problem !== undefined} onClick={() => void take()}>{d.takePolicy(String(version))}</Button>;
}
