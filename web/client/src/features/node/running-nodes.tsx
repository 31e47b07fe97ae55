import { Table } from 'antd';
import type { components } from '@/lib/api.gen';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { grainTexts } from './grain-texts';
import { nodeTexts } from './texts';

type RunningNode = components['schemas']['RunningNode'];

/** Every node that serves the same data: its engine, and the grains it has in memory by kind. */
export function RunningNodes({ nodes }: { nodes: RunningNode[] }) {
  const t = useTexts(nodeTexts);
  const names: Partial<Record<string, string>> = useTexts(grainTexts);
  const language = useLanguage();
  return (
    <Table<RunningNode>
      size="small"
      pagination={false}
      rowKey={({ name }) => name}
      dataSource={nodes}
      scroll={{ x: 'max-content' }}
      style={{ marginBlock: 12 }}
      columns={[
        { key: 'node', title: t.node, render: (_, row) => row.name },
        { key: 'engine', title: t.engine, render: (_, row) => (row.engine === 'orleans' ? t.orleans : t.local) },
        { key: 'active', title: t.active, align: 'right', render: (_, row) => number(row.active.reduce((sum, each) => sum + each.count, 0), language) },
        {
          key: 'kinds',
          title: t.kinds,
          render: (_, row) =>
            row.active
              .toSorted((a, b) => b.count - a.count)
              .map(({ kind, count }) => t.ofKind(names[kind] ?? kind, number(count, language)))
              .join(t.comma),
        },
      ]}
    />
  );
}
