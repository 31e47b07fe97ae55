import { LeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { personLabel } from '@/components/person/person-label';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { canPlace, type Board, type Chosen } from './board';
import { dialogTexts } from './dialog-texts';
import { EffectText } from './effect-text';
import { RefusalNote } from './refusal-note';
import { readWhoCouldCome, rotationPath, whoCouldComePath, type Coming, type PostEffect } from './rotation';
import styles from './rotation.module.css';
import { StandingTag } from './standing-tag';
import { rotationTexts } from './texts';
import { useOrder } from './use-order';
import { PostChoices } from './why/post-choices';

export interface WhoCouldComeProps {
  board: Board;
  post: PostEffect;
  choose: (person: Chosen) => void;
  back: () => void;
}

/** Candidates for one post: by standing, then the longest in one school, then the nearest. */
export function WhoCouldCome({ board, post, choose, back }: WhoCouldComeProps) {
  const d = useTexts(dialogTexts);
  const t = useTexts(rotationTexts);
  const codes = useCodes();
  const language = useLanguage();
  const { scope, cycle, plan, version } = board;
  const { order, isBusy, problem, forget } = useOrder(scope);
  const found = useQuery({
    queryKey: [scope, 'rotation', 'who-could-come', cycle, plan?.key, post.school, post.stage, post.subject, version],
    queryFn: ({ signal }) => readWhoCouldCome(scope, cycle, plan?.key ?? '', post, signal),
    placeholderData: (before) => before,
  });
  const place = (teacher: string): void => {
    const body = { move: uuid7(), teacher, school: post.school, stage: post.stage, subject: post.subject };
    void order({ method: 'POST', path: rotationPath(scope, 'scenarios', plan?.key ?? '', 'moves'), body });
  };
  if (found.isError) return <FailingState error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <div className={styles.listHead}>
        <Button type="text" size="small" icon={<LeftOutlined />} onClick={back}>{d.back}</Button>
        <span>{`${post.name} · ${codes.post(post.stage, post.subject)} `}<EffectText effect={found.data?.post ?? post} /></span>
        {board.canPlan && plan !== undefined && <PostChoices board={board} plan={plan} post={post} name={`${post.name} ${codes.post(post.stage, post.subject)}`} />}
        <ExportButton size="small" list={whoCouldComePath(scope, cycle, plan?.key ?? '', post)} />
      </div>
      <RefusalNote problem={problem} close={forget} />
      {found.data !== undefined && <p className={styles.where}>{d.whoCouldCome(number(found.data.total, language))}</p>}
      <Table<Coming>
        size="small"
        pagination={false}
        loading={found.isPending}
        rowKey={(person) => person.teacher}
        dataSource={found.data?.candidates ?? []}
        locale={{ emptyText: d.nobodyCould }}
        scroll={{ x: 'max-content' }}
        onRow={({ teacher, name, number: staffNumber }) => ({ onClick: () => { choose({ teacher, name, number: staffNumber }); } })}
        columns={[
          { key: 'name', title: t.person, fixed: 'start', render: (_, { name, number: staffNumber, standing }) => <><PersonName name={name} number={staffNumber} /> <StandingTag standing={standing} /></> },
          { key: 'years', title: d.inSchool, align: 'right', render: (_, { years }) => t.years(years) },
          { key: 'from', title: d.leavingPost, render: (_, { from }) => <>{from.name} <EffectText effect={from} /></> },
          { key: 'far', title: t.kilometres, align: 'right', render: (_, { kilometres }) => (typeof kilometres === 'number' ? t.km(number(kilometres, language, 1)) : '') },
          ...(canPlace(board) ? [{
            key: 'act',
            title: '',
            render: (_: unknown, { teacher, name, number: staffNumber }: Coming) => (
              <Button
                size="small"
                disabled={isBusy}
                aria-label={`${t.assignHere} ${personLabel({ name, number: staffNumber }, language)}`}
                onClick={(event) => {
                  event.stopPropagation();
                  place(teacher);
                }}
              >
                {t.assignHere}
              </Button>
            ),
          }] : []),
        ]}
      />
    </>
  );
}
