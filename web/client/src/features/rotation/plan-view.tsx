import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board, Chosen } from './board';
import { cardTexts } from './card-texts';
import { inOrder, type Move } from './live-rotation';
import { MovesTable } from './moves-table';
import styles from './rotation.module.css';
import { ShortagesView } from './shortages-view';
import { rotationTexts } from './texts';

export interface PlanViewProps {
  board: Board;
  chosen: string | undefined;
  choose: (person: Chosen) => void;
}

/** The plan: its moves, and the posts it leaves short. */
export function PlanView({ board, chosen, choose }: PlanViewProps) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const [tab, setTab] = useState<'moves' | 'shortages'>('shortages');
  const [params, setParams] = useSearchParams();
  const [isTouched, setTouched] = useState(false);
  const onlyToOrder = params.get('moves') === 'to-order';
  const { document } = board;
  // An empty plan begins with where people are missing.
  const shown = isTouched ? tab : onlyToOrder || document.moves.order.length > 0 ? 'moves' : 'shortages';
  return (
    <section className={styles.panel} aria-label={t.plan}>
      <Tabs
        size="small"
        activeKey={shown}
        onChange={(key) => {
          setTouched(true);
          setTab(key === 'moves' ? 'moves' : 'shortages');
        }}
        tabBarExtraContent={<PlanSelect board={board} />}
        items={[
          { key: 'moves', label: `${t.moves} ${number(document.moves.order.length, language)}` },
          { key: 'shortages', label: t.shortages },
        ]}
      />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={shown === 'moves' ? t.moves : t.shortages}>
        {shown === 'moves' && onlyToOrder && (
          <p className={styles.onlySome}>
            {c.onlyToOrder}
            <Button size="small" type="link" onClick={() => { setParams((before) => without(before, 'moves'), { replace: true }); }}>{c.showAll}</Button>
          </p>
        )}
        {shown === 'moves' ? <MovesTable board={board} chosen={chosen} choose={choose} only={onlyToOrder ? isToOrder : undefined} /> : <ShortagesView board={board} choose={choose} />}
      </div>
    </section>
  );
}

/** On notice, and nobody objects. */
function isToOrder({ state, held }: Move): boolean {
  return state === 'noticed' && !held;
}

function without(params: URLSearchParams, name: string): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(name);
  return next;
}

function PlanSelect({ board: { document, plan } }: { board: Board }) {
  const t = useTexts(rotationTexts);
  const [, setParams] = useSearchParams();
  const plans = inOrder(document.scenarios);
  if (plans.length < 2) return plan === undefined ? null : <span className={styles.where}>{plan.name}</span>;
  return (
    <Select
      size="small"
      aria-label={t.plan}
      value={document.current}
      popupMatchSelectWidth={false}
      options={plans.map(({ key, name, moves }) => ({ value: key, label: `${name}（${moves}）` }))}
      onChange={(key) => {
        setParams((before) => {
          const next = new URLSearchParams(before);
          next.set('plan', key);
          return next;
        }, { replace: true });
      }}
    />
  );
}
