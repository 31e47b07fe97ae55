import { Button, Popconfirm, Space } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { DataTable } from '../data-table/data-table';
import { useListAddress } from '../data-table/list-address';
import { ExportButton } from '../export-button';
import { FilterSelect } from '../filter-select';
import { StateMark } from '../state-mark';
import { LessonEndTag } from './lesson-end-tag';
import { tableTexts } from './table-texts';
import { happeningsTexts } from './texts';
import { useMayRun } from './use-may-run';
import { useOrder } from './use-order';

export type Lesson = components['schemas']['Lesson'];
type LessonList = components['schemas']['LessonList'];

const phases = ['timetabled', 'live', 'ended', 'cancelled', 'missed'] as const;

export interface LessonTableProps {
  heldFor?: string;
  empty: ReactNode;
}

/** Shared lessons with their ends, and what can be done about each now. */
export function LessonTable({ heldFor, empty }: LessonTableProps) {
  const t = useTexts(tableTexts);
  const scope = useScope();
  const language = useLanguage();
  const codes = useCodes();
  const address = useListAddress();
  const mayRun = useMayRun();
  return (
    <DataTable<Lesson>
      name={[scope, 'lessons', heldFor ?? '']}
      address={address}
      rowKey={({ key }) => key}
      load={({ page, size, filters }, signal) =>
        read<LessonList>(withQuery(apiPath(scope, 'lessons'), { page, size, heldFor, phase: filters.phase, refused: filters.refused }), signal)}
      empty={empty}
      rowName={(row) => row.title}
      {...(mayRun ? { bulk: { list: 'lessons', actions: [{ name: 'cancel', isDangerous: true }], ...(heldFor === undefined ? {} : { also: { heldFor } }) } } : {})}
      tools={(
        <>
          <FilterSelect address={address} name="phase" label={t.state} options={phases.map((phase) => ({ value: phase, label: t[phase] }))} />
          <ExportButton list={withQuery(apiPath(scope, 'lessons'), { heldFor, phase: address.filters.phase })} />
        </>
      )}
      columns={[
        { key: 'title', title: t.title, render: (row) => row.title },
        { key: 'starts', title: t.starts, render: (row) => `${row.on} ${clockTime(Date.parse(row.startsAt), language).slice(0, 5)}` },
        { key: 'subject', title: t.subject, render: (row) => `${codes.name('subject', row.subject)} ${row.grade}` },
        { key: 'kind', title: t.kind, render: (row) => codes.name('lessonKind', row.kind) },
        { key: 'speaker', title: t.speaker, render: (row) => <LessonEndTag lesson={row} end="speaker" name={row.speaker} isUp={row.speakerUp} /> },
        {
          key: 'ends',
          title: t.receiving,
          render: (row) => (
            <Space size={4} wrap>
              {row.ends.map((end) => <LessonEndTag key={end.id} lesson={row} end={end.id} name={`${end.school} ${end.className}`} isUp={end.up} minutes={end.minutes ?? undefined} isHeld={end.held ?? undefined} />)}
            </Space>
          ),
        },
        { key: 'planned', title: t.planned, kind: 'number', render: (row) => row.plannedMinutes },
        { key: 'phase', title: t.state, render: (row) => <StateMark tone={row.phase === 'live' ? 'live' : 'plain'}>{phaseName(t, row.phase)}</StateMark> },
        ...(mayRun ? [{ key: 'act', title: t.act, render: (row: Lesson) => <Acts row={row} /> }] : []),
        {
          key: 'own',
          title: '',
          render: (row) => row.own.map((end) => <Link key={end} to={pagePath(scope, 'lessons', row.key, end)}>{t.openEnd}</Link>),
        },
      ]}
    />
  );
}

function phaseName(t: Record<(typeof phases)[number], string>, phase: string): string {
  return phases.includes(phase as (typeof phases)[number]) ? t[phase as (typeof phases)[number]] : phase;
}

function Acts({ row }: { row: Lesson }) {
  const t = useTexts(happeningsTexts);
  const { order, isPending } = useOrder();
  const act = (verb: string): void => { order({ parts: ['lessons', row.key, verb] }); };
  if (row.phase === 'live') {
    return (
      <Popconfirm title={t.reallyEnd} onConfirm={() => { act('end'); }}>
        <Button size="small" loading={isPending}>{t.end}</Button>
      </Popconfirm>
    );
  }
  if (row.phase !== 'timetabled') return null;
  return (
    <Space size={4}>
      <Button size="small" loading={isPending} onClick={() => { act('start'); }}>{t.start}</Button>
      <Popconfirm title={t.reallyCancel} onConfirm={() => { act('cancellation'); }}>
        <Button size="small" type="text">{t.cancel}</Button>
      </Popconfirm>
    </Space>
  );
}
