import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { importsPath, type ImportLine, type ImportList } from './imports';
import styles from './imports.module.css';
import { importTexts } from './texts';
import { UndoDialog } from './undo-dialog';

const size = 20;
/** A colleague's import shows here within this time. */
const renewEvery = 5_000;

/** Former imports, newest first. */
export function History({ mayUndo }: { mayUndo: boolean }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const scope = useScope();
  const [page, setPage] = useState(1);
  const [undoing, setUndoing] = useState<ImportLine>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'imports', 'list', page],
    queryFn: ({ signal }) => read<ImportList>(importsPath(scope, page, size), signal),
    refetchInterval: renewEvery,
  });
  const time = (at: string): string => dayjs(at).format('YYYY-MM-DD HH:mm');
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t.history}</h2>
        <ExportButton size="small" list={apiPath(scope, 'imports')} />
      </div>
      {error !== null ? <FailingState error={error} retry={() => void refetch()} /> : (
        <Table<ImportLine>
          size="small"
          loading={isPending}
          scroll={{ x: 'max-content' }}
          pagination={{ current: page, pageSize: size, total: data?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: setPage }}
          rowKey={(line) => line.import}
          dataSource={data?.rows ?? []}
          locale={{ emptyText: isPending ? ' ' : t.noHistory }}
          columns={[
            { key: 'at', title: t.at, render: (_, line) => time(line.at) },
            { key: 'files', title: t.files, render: (_, line) => line.files.join('、') },
            { key: 'accepted', title: t.accepted, align: 'right', render: (_, line) => number(line.accepted, language) },
            { key: 'refused', title: t.refused, align: 'right', render: (_, line) => number(line.refused, language) },
            { key: 'changed', title: t.changed, align: 'right', render: (_, line) => number(line.changed, language) },
            { key: 'by', title: t.by, render: (_, line) => line.by ?? t.system },
            {
              key: 'state',
              title: t.state,
              render: (_, line) => (typeof line.takenBackAt === 'string' ? <Tag>{t.takenBack(time(line.takenBackAt))}</Tag> : <span className={styles.inForce}>{t.inForce}</span>),
            },
            {
              key: 'undo',
              title: '',
              render: (_, line) => mayUndo && typeof line.takenBackAt !== 'string' && (
                <Button size="small" type="link" danger onClick={() => { setUndoing(line); }}>{t.undo}</Button>
              ),
            },
          ]}
        />
      )}
      {undoing !== undefined && <UndoDialog line={undoing} close={() => { setUndoing(undefined); }} />}
    </section>
  );
}
