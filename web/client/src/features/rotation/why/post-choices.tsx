import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import { usePlanRun } from '../desk/use-plan-run';
import type { Plan } from '../live-rotation';
import { keyOfPost, type PostEffect } from '../rotation';
import { AlternativesDialog } from './alternatives-dialog';
import { whyTexts } from './why-texts';

/** Who could come to a post, ranked by what that does to the best plan; nothing before a plan is computed and proven. */
export function PostChoices({ board, plan, post, name }: { board: Board; plan: Plan; post: PostEffect; name: string }) {
  const t = useTexts(whyTexts);
  const { last } = usePlanRun(board.scope, plan.key);
  const [asked, ask] = useState<string>();
  if (last?.run.state !== 'proven' && asked === undefined) return null;
  return (
    <>
      <Button size="small" onClick={() => { ask(last?.run.plan); }}>{t.byPlan}</Button>
      {asked !== undefined && <AlternativesDialog board={board} plan={plan} asking={{ kind: 'post', key: keyOfPost(post), name, run: asked }} close={() => { ask(undefined); }} />}
    </>
  );
}
