import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, InputNumber, Popconfirm } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { RefusalNote } from '../refusal-note';
import { useOrder } from '../use-order';
import { Countdown } from './countdown';
import { candidatePath, type WishLine, type WishSheet } from './own-case';
import styles from './own.module.css';
import { useReorder } from './use-reorder';
import { areSame, moved } from './wish-list';
import { WishPicker } from './wish-picker';
import { wishTexts } from './wish-texts';

/** The list itself: order by dragging or by buttons, limits, and the one button that hands it in. */
export function WishEditor({ sheet, cycle, teacher }: { sheet: WishSheet; cycle: string; teacher: string }) {
  const t = useTexts(wishTexts);
  const scope = useScope();
  const { message } = App.useApp();
  const { order, isBusy, problem, forget } = useOrder(scope);
  const [wishes, setWishes] = useState<WishLine[]>(sheet.wishes);
  const [mostKm, setMostKm] = useState(sheet.mostKm ?? undefined);
  const [together, setTogether] = useState(sheet.partner?.number ?? '');
  const [isPicking, pick] = useState(false);
  const isChanged = !areSame(wishes, sheet.wishes) || mostKm !== (sheet.mostKm ?? undefined) || together.trim() !== (sheet.partner?.number ?? '');
  const send = async (path: string, body: object | undefined, said: string): Promise<boolean> => {
    const isDone = await order({ method: 'POST', path, ...(body === undefined ? {} : { body }) });
    if (isDone) void message.success(said, 4);
    return isDone;
  };
  const save = (): void => {
    void send(
      candidatePath(scope, cycle, teacher, 'wishes'),
      { wishes: wishes.map(({ target, key, subject }) => ({ target, key, subject })), mostKm: mostKm ?? null, together: together.trim() === '' ? null : together.trim() },
      t.saved,
    );
  };
  const takeBack = async (): Promise<void> => {
    if (await send(candidatePath(scope, cycle, teacher, 'wishes', 'withdrawal'), undefined, t.takenBack)) setWishes([]);
  };
  return (
    <>
      <Countdown sheet={sheet} />
      <RefusalNote problem={problem} close={forget} />
      {wishes.length === 0 && <EmptyState title={t.none}>{t.noneNext}</EmptyState>}
      <Wishes wishes={wishes} isOpen={sheet.isOpen} change={setWishes} />
      <div className={styles.settings}>
        <label>
          {t.mostKm}
          <InputNumber aria-label={t.mostKm} disabled={!sheet.isOpen} min={1} max={500} precision={0} value={mostKm ?? null} onChange={(km) => { setMostKm(km ?? undefined); }} style={{ width: '100%' }} />
        </label>
        <label>
          {t.together}
          <Input aria-label={t.together} disabled={!sheet.isOpen} value={together} maxLength={40} onChange={({ target }) => { setTogether(target.value); }} />
        </label>
        <small>{sheet.partner ? (sheet.partner.isMutual ? t.mutual(sheet.partner.name ?? '') : t.notMutual) : t.togetherNext}</small>
      </div>
      {sheet.isOpen && (
        <div className={styles.bar}>
          <Button size="large" onClick={() => { pick(true); }}>{t.add}</Button>
          <Button type="primary" size="large" disabled={wishes.length === 0 || !isChanged} loading={isBusy} onClick={save}>{t.save}</Button>
          {sheet.wishes.length > 0 && (
            <Popconfirm title={t.takeBackTitle} okText={t.takeBack} cancelText={t.cancel} onConfirm={() => void takeBack()}>
              <Button size="large" type="text" danger loading={isBusy}>{t.takeBack}</Button>
            </Popconfirm>
          )}
          {isChanged && wishes.length > 0 && <Alert type="warning" showIcon title={t.unsaved} />}
        </div>
      )}
      {isPicking && <WishPicker sheet={sheet} chosen={wishes} add={(wish) => { setWishes((before) => [...before, wish]); }} close={() => { pick(false); }} />}
    </>
  );
}

function Wishes({ wishes, isOpen, change }: { wishes: readonly WishLine[]; isOpen: boolean; change: (next: (before: WishLine[]) => WishLine[]) => void }) {
  const t = useTexts(wishTexts);
  const codes = useCodes();
  const move = (from: number, to: number): void => { change((before) => moved(before, from, to)); };
  const { list, dragged, handle } = useReorder(move);
  return (
    <ol className={styles.wishes} ref={list}>
      {wishes.map((wish, place) => {
        const name = wish.target === 'any-rural' ? t.anyRural : wish.label;
        return (
          <li key={`${wish.target}/${wish.key ?? ''}/${wish.subject ?? ''}`} data-wish={place + 1} data-dragged={dragged === place}>
            {isOpen && <button type="button" className={styles.handle} aria-label={t.drag(name)} {...handle(place)}><HolderOutlined aria-hidden /></button>}
            <span className={styles.rank}>{place + 1}</span>
            <div className={styles.what}>
              <p>{name}</p>
              <small>{`${typeof wish.subject === 'string' ? codes.name('subject', wish.subject) : t.anySubject} · ${t.posts(wish.posts)}`}</small>
            </div>
            {isOpen && (
              <>
                <Button type="text" aria-label={t.up(name)} icon={<ArrowUpOutlined aria-hidden />} disabled={place === 0} onClick={() => { move(place, place - 1); }} />
                <Button type="text" aria-label={t.down(name)} icon={<ArrowDownOutlined aria-hidden />} disabled={place === wishes.length - 1} onClick={() => { move(place, place + 1); }} />
                <Button type="text" aria-label={t.remove(name)} icon={<DeleteOutlined aria-hidden />} onClick={() => { change((before) => before.filter((_, n) => n !== place)); }} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
