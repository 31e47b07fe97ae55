import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { LeavingText } from '@/components/entry/leaving-text';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import type { Staff, StaffLine } from './schools';
import styles from './schools.module.css';
import { schoolTexts } from './texts';

/** Who taught at a school on a day, today unless another is chosen. */
export function StaffOnDay({ school }: { school: string }) {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  const scope = useScope();
  const [day, setDay] = useState<string>();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [scope, 'schools', school, 'staff', day],
    queryFn: ({ signal }) => read<Staff>(withQuery(apiPath(scope, 'schools', school, 'staff'), { on: day }), signal),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  return (
    <>
      <div className={styles.tools}>
        <DatePicker
          aria-label={t.day}
          allowClear={false}
          // Without the county's day there is nothing to change yet: what is typed would be overwritten by it.
          disabled={data === undefined}
          value={data === undefined ? null : dayjs(day ?? data.on)}
          onChange={(next) => { setDay(next?.format('YYYY-MM-DD')); }}
        />
        {data !== undefined && <span>{data.fullTime === data.teachers.length ? t.staffCount(data.teachers.length) : t.staffShares(data.teachers.length, data.fullTime)}</span>}
        <ExportButton size="small" list={withQuery(apiPath(scope, 'schools', school, 'staff'), { on: day })} />
      </div>
      <Table<StaffLine>
        size="small"
        loading={isFetching}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        rowKey={(line) => line.key}
        dataSource={data?.teachers ?? []}
        columns={[
          { key: 'person', title: t.person, render: (_, line) => <div className={styles.stacked}>{line.name}<LeavingText leaving={line.leaving} /></div> },
          { key: 'number', title: t.number, render: (_, line) => line.staffNumber },
          { key: 'subject', title: t.subject, render: (_, line) => codes.name('subject', line.subject) },
          ...(data?.teachers.some(({ percent }) => percent < 100) === true
            ? [{ key: 'share', title: t.share, align: 'right' as const, render: (_: unknown, { percent }: StaffLine) => `${String(percent)}%` }]
            : []),
          { key: 'since', title: t.since, render: (_, line) => line.since },
          { key: 'until', title: t.until, render: (_, line) => line.until },
        ]}
      />
    </>
  );
}
