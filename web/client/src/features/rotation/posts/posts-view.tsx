import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Segmented } from 'antd';
import { useState } from 'react';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { canPlace, type Board, type Chosen } from '../board';
import { inOrder } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { rotationPath, type PostEffect } from '../rotation';
import styles from '../rotation.module.css';
import { useOrder } from '../use-order';
import { useSchools } from '../use-schools';
import { WhoCouldCome } from '../who-could-come';
import { DropNote, type MoveCheck } from './drop-note';
import { groupsOf, type Dragged } from './post-rows';
import { postTexts } from './post-texts';
import { PostsTable } from './posts-table';

export interface PostsViewProps {
  board: Board;
  /** Somebody on the way here; the table shows their stage. */
  dragged: Dragged | undefined;
  choose: (person: Chosen) => void;
}

/** Every post as the plan leaves it; a teacher dropped on one is placed there, and before that the rules are held against it. */
export function PostsView({ board, dragged, choose }: PostsViewProps) {
  const t = useTexts(postTexts);
  const codes = useCodes();
  const schools = useSchools();
  const { message } = App.useApp();
  const { scope, cycle, plan, version } = board;
  const { order, problem, forget } = useOrder(scope);
  const [chosenStage, setStage] = useState<string>();
  const [held, hold] = useState<{ post: PostEffect; by: string }>();
  const [post, open] = useState<PostEffect>();
  const taught = new Set(schools.flatMap(({ stages }) => stages));
  const stages = codes.options('stage').filter(({ value }) => taught.has(value)).sort((a, b) => Number(b.value === 'primary' || b.value === 'junior') - Number(a.value === 'primary' || a.value === 'junior'));
  const stage = dragged?.stage ?? chosenStage ?? stages[0]?.value ?? 'primary';
  const path = withQuery(rotationPath(scope, 'cycles', cycle, 'posts'), { scenario: plan?.key, stage });
  const posts = useQuery({ queryKey: [scope, 'rotation', 'posts', cycle, plan?.key, stage, version], queryFn: ({ signal }) => read<PostEffect[]>(path, signal), placeholderData: keepPreviousData });
  const over = held !== undefined && held.by === dragged?.teacher ? held.post : undefined;
  const moves = rotationPath(scope, 'scenarios', plan?.key ?? '', 'moves');
  const bodyOf = (person: Dragged, to: PostEffect) => ({ move: uuid7(), teacher: person.teacher, school: to.school, stage: to.stage, subject: to.subject, replaces: inOrder(board.document.moves).find(({ teacher }) => teacher === person.teacher)?.id ?? null });
  const check = useQuery({
    queryKey: [scope, 'rotation', 'check', plan?.key, dragged?.teacher, over?.school, over?.stage, over?.subject, version],
    queryFn: ({ signal }) => (dragged === undefined || over === undefined ? null : send<MoveCheck>({ method: 'POST', path: `${moves}/check`, body: bodyOf(dragged, over), signal })),
    enabled: dragged !== undefined && over !== undefined,
    retry: false,
  });
  const nameOf = (to: PostEffect): string => `${to.name} ${codes.post(to.stage, to.subject)}`;
  const drop = async (to: PostEffect): Promise<void> => {
    if (dragged !== undefined && (await order({ method: 'POST', path: moves, body: bodyOf(dragged, to) }))) void message.success(t.placed(dragged.name, nameOf(to)));
  };
  if (post !== undefined) return <WhoCouldCome board={board} post={post} choose={choose} back={() => { open(undefined); }} />;
  if (posts.isError) return <FailingState error={posts.error} retry={() => void posts.refetch()} />;
  if (posts.data === undefined) return <LoadingState />;
  const table = groupsOf(posts.data, schools, codes.options('subject').map(({ value }) => value));
  const isAllowed = check.data === undefined || check.data === null ? undefined : check.data.refusal === null;
  return (
    <>
      <div className={styles.listHead}>
        <Segmented size="small" aria-label={t.stage} value={stage} options={stages} onChange={setStage} />
        <ExportButton size="small" list={path} />
      </div>
      <RefusalNote problem={problem} close={forget} />
      <DropNote canDrop={canPlace(board)} dragged={dragged} post={over === undefined ? undefined : nameOf(over)} check={check.data ?? undefined} />
      {table.groups.length === 0
        ? <p className={styles.none}>{t.none}</p>
        : <PostsTable {...table} dragged={dragged} over={over === undefined ? undefined : { post: over, isAllowed }} hover={(to) => { if (dragged !== undefined) hold({ post: to, by: dragged.teacher }); }} drop={(to) => void drop(to)} open={open} />}
    </>
  );
}
