import { Table } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { entryTexts } from './texts';

export interface ReviewLine {
  label: string;
  before: string;
  after: string;
}

/** What was, beside what shall be. */
export function ReviewTable({ lines }: { lines: ReviewLine[] }) {
  const t = useTexts(entryTexts);
  return (
    <Table<ReviewLine>
      size="small"
      pagination={false}
      rowKey={(line) => line.label}
      dataSource={lines}
      columns={[
        { key: 'item', title: t.item, render: (_, line) => line.label },
        { key: 'before', title: t.before, render: (_, line) => <del>{line.before || t.nothing}</del> },
        { key: 'after', title: t.after, render: (_, line) => <ins>{line.after || t.nothing}</ins> },
      ]}
    />
  );
}
