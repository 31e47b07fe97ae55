import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Table } from 'antd';
import { useState } from 'react';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { PageTitle } from '@/components/page-title';
import { PersonName } from '@/components/person/person-name';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { texts, useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';

type Leavers = components['schemas']['Leavers'];
type Line = Leavers['rows'][number];
type Leaver = components['schemas']['Leaver'];

const leaverTexts = texts(
  {
    title: '离岗预测', note: '按延迟退休表推算的退休，加上已登记的离岗；与核定岗位并列', subject: '学科', authorised: '核定', staffed: '现有', missing: '届时缺员', over: (count: string) => `余 ${count}`, total: '合计',
    people: (subject: string, year: string) => `${subject} ${year} 年离岗`, person: '姓名', school: '学校', lastDay: '最后在岗日', kind: '原因',
  },
  {
    title: 'Leavers ahead', note: 'Retirements by the phased table and leavings entered, beside the posts', subject: 'Subject', authorised: 'Posts', staffed: 'People', missing: 'Missing then', over: (count: string) => `${count} too many`, total: 'Total',
    people: (subject: string, year: string) => `${subject}: leaving in ${year}`, person: 'Name', school: 'School', lastDay: 'Last day', kind: 'Why',
  },
);

/** Who leaves in five years by stage and subject, beside the posts; each figure opens its people. */
export function LeaversPage() {
  const t = useTexts(leaverTexts);
  const codes = useCodes();
  const scope = useScope();
  const [opened, open] = useState<{ line: Line; year: number }>();
  const address = apiPath(scope, 'leavers');
  const { data, error, isPending, refetch } = useQuery({ queryKey: [scope, 'leavers'], queryFn: ({ signal }) => read<Leavers>(address, signal) });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  const nameOf = ({ stage, subject }: Line): string => codes.post(stage, subject);
  return (
    <>
      <PageTitle title={t.title} note={t.note} actions={<ExportButton list={address} />} />
      <Table<Line>
        size="small"
        pagination={false}
        loading={isPending}
        rowKey={({ stage, subject }) => `${stage}.${subject}`}
        dataSource={data?.rows ?? []}
        scroll={{ x: 'max-content' }}
        summary={(lines) => lines.length > 0 && <Totals lines={lines} />}
        columns={[
          { key: 'subject', title: t.subject, fixed: 'start', render: (_, line) => nameOf(line) },
          { key: 'authorised', title: t.authorised, align: 'right', render: (_, { authorised }) => authorised },
          { key: 'staffed', title: t.staffed, align: 'right', render: (_, { staffed }) => staffed },
          ...[0, 1, 2, 3, 4].map((n) => ({
            key: `year${n}`,
            title: String((data?.firstYear ?? 0) + n),
            align: 'right' as const,
            render: (_: unknown, line: Line) => line.years[n] ? <Button type="link" size="small" onClick={() => { open({ line, year: (data?.firstYear ?? 0) + n }); }}>{line.years[n]}</Button> : '',
          })),
          { key: 'missing', title: t.missing, align: 'right', render: (_, { missing }) => (missing < 0 ? t.over(String(-missing)) : missing) },
        ]}
      />
      {opened !== undefined && <People key={`${nameOf(opened.line)}${opened.year}`} line={opened.line} year={opened.year} title={t.people(nameOf(opened.line), String(opened.year))} close={() => { open(undefined); }} />}
    </>
  );
}

/** All subjects together; who is too many in one subject fills no other. */
function Totals({ lines }: { lines: readonly Line[] }) {
  const t = useTexts(leaverTexts);
  const sum = (of: (line: Line) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const sums = [sum(({ authorised }) => authorised), sum(({ staffed }) => staffed), ...[0, 1, 2, 3, 4].map((n) => sum(({ years }) => years[n] ?? 0)), sum(({ missing }) => Math.max(0, missing))];
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}><strong>{t.total}</strong></Table.Summary.Cell>
      {sums.map((value, n) => <Table.Summary.Cell key={n} index={n + 1} align="right"><strong>{value}</strong></Table.Summary.Cell>)}
    </Table.Summary.Row>
  );
}

function People({ line: { stage, subject }, year, title, close }: { line: Line; year: number; title: string; close: () => void }) {
  const t = useTexts(leaverTexts);
  const codes = useCodes();
  const scope = useScope();
  const isPhone = useIsPhone();
  const address = withQuery(apiPath(scope, 'leavers', 'people'), { stage, subject, year });
  const { data, isPending } = useQuery({ queryKey: [scope, 'leavers', stage, subject, year], queryFn: ({ signal }) => read<Leaver[]>(address, signal) });
  return (
    <Drawer open size={isPhone ? '100%' : 560} title={title} extra={<ExportButton list={address} size="small" />} onClose={close}>
      <Table<Leaver>
        size="small"
        pagination={false}
        loading={isPending}
        rowKey={({ teacher }) => teacher}
        scroll={{ x: 'max-content' }}
        dataSource={data ?? []}
        columns={[
          { key: 'name', title: t.person, render: (_, { name, number }) => <PersonName name={name} number={number} /> },
          { key: 'school', title: t.school, render: (_, { schoolName }) => schoolName },
          { key: 'lastDay', title: t.lastDay, render: (_, { lastDay }) => lastDay },
          { key: 'kind', title: t.kind, render: (_, { kind }) => codes.name('leaving', kind) },
        ]}
      />
    </Drawer>
  );
}
