import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { workbookOf } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { FailingState } from '../failing-state';
import { LoadingState } from '../loading-state';
import { ActionFields } from './action-fields';
import { checkAction, refusedPath, type ActionDone } from './actions';
import type { ActionOption, Bulk } from './bulk';
import styles from './bulk.module.css';
import { actionName, counted } from './names';
import { ReasonList } from './reason-list';
import { Running } from './running';
import { sizeOf, type Selection } from './selection';
import { bulkTexts } from './texts';
import { UndoDialog } from './undo-dialog';
import { useAction } from './use-action';

export interface ActionDialogProps {
  bulk: Bulk;
  action: ActionOption;
  selection: Selection;
  /** It was done: the rows are no more selected. */
  done: () => void;
  close: () => void;
}

/** One action from the check over the doing to the result. */
export function ActionDialog({ bulk, action, selection, done, close }: ActionDialogProps) {
  const language = useLanguage();
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries((action.fields ?? []).map(({ name, initial }) => [name, initial ?? ''])));
  const [isAsked, setAsked] = useState(action.fields === undefined);
  const [result, setResult] = useState<ActionDone>();
  const title = actionName(bulk.list, action.name, language);
  if (result !== undefined) return <Result bulk={bulk} action={action.name} title={title} result={result} close={close} />;
  const order = { list: bulk.list, action: action.name, parameters: values, selection };
  return isAsked
    ? <Check bulk={bulk} action={action} title={title} order={order} finish={(outcome) => { setResult(outcome); done(); }} close={close} />
    : <Ask action={action} title={title} values={values} change={setValues} next={() => { setAsked(true); }} close={close} />;
}

function Ask({ action, title, values, change, next, close }: {
  action: ActionOption; title: string; values: Record<string, string>; change: (values: Record<string, string>) => void; next: () => void; close: () => void;
}) {
  const t = useTexts(bulkTexts);
  const fields = action.fields ?? [];
  return (
    <Modal open title={title} okText={t.checkNext} cancelText={t.cancel} okButtonProps={{ disabled: fields.some(({ name }) => (values[name] ?? '').trim() === '') }} onOk={next} onCancel={close}>
      <ActionFields fields={fields} values={values} change={change} />
    </Modal>
  );
}

function Check({ bulk, action, title, order, finish, close }: {
  bulk: Bulk; action: ActionOption; title: string; order: Parameters<typeof checkAction>[1]; finish: (result: ActionDone) => void; close: () => void;
}) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  const scope = useScope();
  const [asking] = useState(() => uuid7());
  const check = useQuery({ queryKey: [scope, 'action-check', asking], queryFn: ({ signal }) => checkAction(scope, order, signal), staleTime: Infinity, gcTime: 0, retry: false });
  const { key, running, stop } = useAction(order);
  const possible = check.data?.possible ?? 0;
  const say = (count: number): string => counted(bulk.list, number(count, language), language);
  const run = (): void => {
    running.mutate(undefined, { onSuccess: (outcome) => { if (outcome !== 'stopped') finish(outcome); } });
  };
  return (
    <Modal
      open
      title={title}
      okText={t.run(number(possible, language))}
      okButtonProps={{ disabled: possible === 0, loading: running.isPending, danger: action.isDangerous ?? false, autoFocus: true }}
      cancelText={running.isPending ? t.stop : t.cancel}
      mask={{ closable: false }}
      onOk={run}
      onCancel={() => { if (running.isPending) stop(); else close(); }}
    >
      {check.isPending && <><LoadingState /><p className={styles.note}>{t.checking}</p></>}
      {check.isError && <FailingState error={check.error} />}
      {running.error !== null && <FailingState error={running.error} />}
      {running.data === 'stopped' && <Alert type="info" showIcon role="status" title={t.stopped} />}
      {running.isPending ? <Running id={key} total={sizeOf(order.selection)} /> : check.isSuccess && (
        <>
          <p className={styles.verdict}>{t.possible(say(possible), say(check.data.refused))}</p>
          <ReasonList list={bulk.list} reasons={check.data.reasons} />
        </>
      )}
    </Modal>
  );
}

function Result({ bulk, action, title, result, close }: { bulk: Bulk; action: string; title: string; result: ActionDone; close: () => void }) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  const scope = useScope();
  const [isUndoing, setUndoing] = useState(false);
  const say = (count: number): string => counted(bulk.list, number(count, language), language);
  if (isUndoing) return <UndoDialog id={result.id} list={bulk.list} action={action} close={close} />;
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      footer={(
        <>
          <Button onClick={() => { setUndoing(true); }}>{t.undo}</Button>
          <Button type="primary" autoFocus onClick={close}>{t.finish}</Button>
        </>
      )}
    >
      <Alert type="success" showIcon role="status" title={t.done(say(result.done), say(result.refused))} />
      {result.refused > 0 && (
        <p className={styles.links}>
          {bulk.page !== undefined && <Link to={`${pagePath(scope, bulk.page)}?refused=${result.id}`} onClick={close}>{t.seeRefused(number(result.refused, language))}</Link>}
          <a href={workbookOf(refusedPath(scope, result.id))} download>{t.exportRefused}</a>
        </p>
      )}
      <p><Link to={pagePath(scope, 'actions')} onClick={close}>{t.history}</Link></p>
    </Modal>
  );
}
