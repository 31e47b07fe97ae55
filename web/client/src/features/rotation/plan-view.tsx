import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { bracketed, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board, Chosen } from './board';
import { cardTexts } from './card-texts';
import { DeskView } from './desk/desk-view';
import { deskTexts } from './desk/texts';
import { inOrder, type Move } from './live-rotation';
import { MovesTable } from './moves-table';
import { PlanDocuments } from './plan-documents';
import { PlanMenu } from './plan-menu';
import type { Dragged } from './posts/post-rows';
import { postTexts } from './posts/post-texts';
import { PostsView } from './posts/posts-view';
import styles from './rotation.module.css';
import { ShortagesView } from './shortages-view';
import { rotationTexts } from './texts';

export interface PlanViewProps {
  board: Board;
  chosen: string | undefined;
  choose: (person: Chosen) => void;
}

const tabs = ['moves', 'posts', 'shortages', 'desk'] as const;
type Tab = (typeof tabs)[number];

/** The plan: its moves, the posts it leaves short, and where the best one is computed. */
export function PlanView({ board, chosen, choose, dragged }: PlanViewProps & { dragged: Dragged | undefined }) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  const k = useTexts(deskTexts);
  const p = useTexts(postTexts);
  const language = useLanguage();
  const [tab, setTab] = useState<Tab>('shortages');
  const [params, setParams] = useSearchParams();
  const [isTouched, setTouched] = useState(false);
  const onlyToOrder = params.get('moves') === 'to-order';
  const { document, plan } = board;
  // Whoever is taken up in the list is to be dropped on a post, and what came of it shows there.
  if (dragged !== undefined && tab !== 'posts') {
    setTouched(true);
    setTab('posts');
  }
  // An empty plan begins with where people are missing.
  const shown = isTouched ? tab : onlyToOrder || document.moves.order.length > 0 ? 'moves' : 'shortages';
  return (
    <section className={styles.panel} aria-label={t.plan}>
      <div className={styles.planHead}>
        <PlanSelect board={board} />
        <PlanMenu board={board} />
      </div>
      <Tabs
        size="small"
        activeKey={shown}
        onChange={(key) => {
          setTouched(true);
          setTab(tabs.find((tab) => tab === key) ?? 'moves');
        }}
        items={[
          { key: 'moves', label: `${t.moves} ${number(document.moves.order.length, language)}` },
          { key: 'posts', label: p.tab },
          { key: 'shortages', label: t.shortages },
          ...(plan === undefined ? [] : [{ key: 'desk', label: k.tab }]),
        ]}
      />
      <PlanDocuments board={board} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={{ moves: t.moves, posts: p.tab, shortages: t.shortages, desk: k.tab }[shown]}>
        {shown === 'moves' && onlyToOrder && (
          <p className={styles.onlySome}>
            {c.onlyToOrder}
            <Button size="small" type="link" onClick={() => { setParams((before) => without(before, 'moves'), { replace: true }); }}>{c.showAll}</Button>
          </p>
        )}
        {shown === 'moves' && <MovesTable board={board} chosen={chosen} choose={choose} only={onlyToOrder ? isToOrder : undefined} />}
        {shown === 'posts' && <PostsView board={board} dragged={dragged} choose={choose} />}
        {shown === 'shortages' && <ShortagesView board={board} choose={choose} />}
        {shown === 'desk' && plan !== undefined && <DeskView key={plan.key} board={board} plan={plan} />}
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
  const language = useLanguage();
  const [, setParams] = useSearchParams();
  const plans = inOrder(document.scenarios);
  if (plans.length < 2) return plan === undefined ? null : <span className={styles.where}>{plan.name}</span>;
  return (
    <Select
      size="small"
      aria-label={t.plan}
      value={document.current}
      popupMatchSelectWidth={false}
      options={plans.map(({ key, name, moves }) => ({ value: key, label: bracketed(name, String(moves), language) }))}
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
