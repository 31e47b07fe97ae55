import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { personLabel } from '@/components/person/person-label';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import type { Board, Chosen } from './board';
import { dialogTexts } from './dialog-texts';
import { EffectText } from './effect-text';
import { RefusalNote } from './refusal-note';
import { keyOfPost, readPostsFor, rotationPath, signed, type Going } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';
import { useOrder } from './use-order';

export interface AssignModalProps {
  board: Board;
  person: Chosen;
  close: () => void;
}

/** Posts short of people that somebody fits, ranked, each with its exact effect. One click places. */
export function AssignModal({ board, person, close }: AssignModalProps) {
  const d = useTexts(dialogTexts);
  const language = useLanguage();
  const { scope, cycle, plan, version } = board;
  const { order, isBusy, problem, forget } = useOrder(scope);
  const [tried, setTried] = useState<string>();
  const posts = useQuery({
    queryKey: [scope, 'rotation', 'posts-for', cycle, plan?.key, person.teacher, version],
    queryFn: ({ signal }) => readPostsFor(scope, cycle, plan?.key ?? '', person.teacher, signal),
    placeholderData: (before) => before,
  });
  const place = async ({ to }: Going): Promise<void> => {
    if (plan === undefined) return;
    setTried(keyOfPost(to));
    const body = { move: uuid7(), teacher: person.teacher, school: to.school, stage: to.stage, subject: to.subject };
    if (await order({ method: 'POST', path: rotationPath(scope, 'scenarios', plan.key, 'moves'), body })) close();
  };
  return (
    <Modal open width={720} footer={null} title={d.assignTitle(personLabel(person, language))} onCancel={close}>
      <RefusalNote problem={problem} close={forget} />
      {posts.isPending && <LoadingState />}
      {posts.isError && <FailingState error={posts.error} retry={() => void posts.refetch()} />}
      {posts.data !== undefined && (
        <>
          <p className={styles.leaving}>{d.assignFrom(posts.data.from.name, signed(posts.data.from.before), signed(posts.data.from.after))}</p>
          {posts.data.posts.length === 0
            ? <EmptyState title={d.noPosts}>{d.noPostsNext}</EmptyState>
            : <Posts posts={posts.data.posts} busy={isBusy ? tried : undefined} place={place} />}
        </>
      )}
    </Modal>
  );
}

function Posts({ posts, busy, place }: { posts: Going[]; busy: string | undefined; place: (post: Going) => Promise<void> }) {
  const d = useTexts(dialogTexts);
  const t = useTexts(rotationTexts);
  const codes = useCodes();
  const language = useLanguage();
  const isPhone = useIsPhone();
  return (
    <Table<Going>
      size="small"
      pagination={false}
      scroll={{ y: 420 }}
      rowKey={({ to }) => keyOfPost(to)}
      dataSource={posts}
      columns={[
        {
          key: 'post',
          title: t.post,
          render: (_, { to, isWantedDirection }) => (
            <>
              <div>{to.name}</div>
              <small className={styles.where}>
                {`${codes.post(to.stage, to.subject)} `}
                {isWantedDirection && <StateMark tone="live">{d.direction}</StateMark>}
              </small>
            </>
          ),
        },
        { key: 'effect', title: d.effect, width: isPhone ? 84 : 150, render: (_, { to }) => <EffectText effect={to} /> },
        {
          key: 'kilometres',
          title: t.kilometres,
          width: isPhone ? 64 : 90,
          align: 'right',
          render: (_, { kilometres }) => (typeof kilometres === 'number' ? t.km(number(kilometres, language, 1)) : ''),
        },
        {
          key: 'act',
          title: '',
          width: isPhone ? 72 : 90,
          align: 'right',
          render: (_, post, n) => (
            <Button size="small" type={n === 0 ? 'primary' : 'default'} loading={busy === keyOfPost(post.to)} onClick={() => void place(post)}>{t.assignHere}</Button>
          ),
        },
      ]}
    />
  );
}
