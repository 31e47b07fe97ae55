import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Table } from 'antd';
import { useState } from 'react';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import type { Board, Chosen } from './board';
import { EffectText } from './effect-text';
import { keyOfPost, readShortages, shortagesPath, type PostEffect } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';
import { WhoCouldCome } from './who-could-come';

/** Where people are missing once the plan is carried out; one post opens who could come. */
export function ShortagesView({ board, choose }: { board: Board; choose: (person: Chosen) => void }) {
  const t = useTexts(rotationTexts);
  const codes = useCodes();
  const { scope, cycle, plan, version } = board;
  const [subject, setSubject] = useState('');
  const [post, setPost] = useState<PostEffect>();
  const posts = useQuery({
    queryKey: [scope, 'rotation', 'shortages', cycle, plan?.key, subject, version],
    queryFn: ({ signal }) => readShortages(scope, cycle, plan?.key ?? '', subject, signal),
    placeholderData: keepPreviousData,
  });
  if (post !== undefined) return <WhoCouldCome board={board} post={post} choose={choose} back={() => { setPost(undefined); }} />;
  if (posts.isError) return <FailingState error={posts.error} retry={() => void posts.refetch()} />;
  return (
    <>
      <div className={styles.listHead}>
        <span>{subject === '' ? t.worst : t.bySubject}</span>
        <Select
          size="small"
          aria-label={t.allSubjects}
          value={subject}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: t.allSubjects }, ...codes.options('subject')]}
          onChange={setSubject}
        />
        <ExportButton size="small" list={shortagesPath(scope, cycle, plan?.key ?? '', subject)} />
      </div>
      <Table<PostEffect>
        size="small"
        pagination={false}
        loading={posts.isPending}
        rowKey={keyOfPost}
        dataSource={posts.data ?? []}
        locale={{ emptyText: t.noShortages }}
        columns={[
          { key: 'post', title: t.post, render: (_, line) => <Button type="link" size="small" className={styles.post ?? ''} onClick={() => { setPost(line); }}>{line.name}</Button> },
          { key: 'subject', title: t.subject, render: (_, line) => codes.post(line.stage, line.subject) },
          { key: 'missing', title: t.shortage, align: 'right', render: (_, line) => <EffectText effect={line} /> },
        ]}
      />
    </>
  );
}
