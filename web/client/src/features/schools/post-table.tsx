import { Table } from 'antd';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { signed, type School } from './schools';
import styles from './schools.module.css';
import { schoolTexts } from './texts';

type Post = School['posts'][number];

export function PostTable({ posts }: { posts: Post[] }) {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  const order = codes.options('subject').map(({ value }) => value);
  const sorted = posts.toSorted((a, b) => a.stage.localeCompare(b.stage) || order.indexOf(a.subject) - order.indexOf(b.subject));
  return (
    <Table<Post>
      size="small"
      pagination={false}
      rowKey={(post) => `${post.stage} ${post.subject}`}
      dataSource={sorted}
      columns={[
        { key: 'stage', title: t.stage, render: (_, post) => codes.name('stage', post.stage) },
        { key: 'subject', title: t.subject, render: (_, post) => codes.name('subject', post.subject) },
        { key: 'authorised', title: t.authorised, align: 'right', render: (_, post) => post.authorised },
        { key: 'staffed', title: t.staffed, align: 'right', render: (_, post) => post.staffed },
        {
          key: 'difference',
          title: t.difference,
          align: 'right',
          render: (_, post) => <span className={post.difference < 0 ? styles.shortage : styles.surplus}>{signed(post.difference)}</span>,
        },
      ]}
    />
  );
}
