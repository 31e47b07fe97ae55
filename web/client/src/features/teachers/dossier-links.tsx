import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { TakeBackButton } from '@/components/changes/take-back-button';
import { FailingState } from '@/components/failing-state';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { EndLinkDialog, EnterLinkDialog } from './link-dialogs';
import { linkTexts } from './link-texts';
import type { TeacherLine } from './teachers';
import styles from './teachers.module.css';

export type ServiceLink = components['schemas']['Link'];

/** The three ties of a teacher over time, with shares; coordinators enter what is elsewhere. */
export function DossierLinks({ line, mayEnter }: { line: TeacherLine; mayEnter: boolean }) {
  const t = useTexts(linkTexts);
  const scope = useScope();
  const path = apiPath(scope, 'teachers', line.key, 'links');
  const [doing, setDoing] = useState<'enter' | ServiceLink>();
  const { data, error, isPending, refetch } = useQuery({ queryKey: [scope, 'teachers', line.key, 'links'], queryFn: ({ signal }) => read<ServiceLink[]>(path, signal) });
  const close = (): void => { setDoing(undefined); };
  return (
    <>
      <div className={styles.sectionHead}>
        <h3>{t.title}</h3>
        {mayEnter && line.leaving?.hasLeft !== true && <Button size="small" onClick={() => { setDoing('enter'); }}>{t.enter}</Button>}
      </div>
      {error !== null ? <FailingState error={error} retry={() => void refetch()} /> : (
        // A region of its own and not the table's scrolling: wide rows stay within reach of the keyboard.
        <div className={styles.wide} tabIndex={0} role="region" aria-label={t.title}>
          <Table<ServiceLink>
            size="small"
            loading={isPending}
            pagination={false}
            rowKey={({ kind, school, from, entered }) => `${kind}.${school}.${from}.${entered ?? ''}`}
            dataSource={data ?? []}
            columns={[
              { key: 'kind', title: t.kind, render: (_, { kind }) => t.kindOf(kind) },
              { key: 'school', title: t.school, render: (_, { schoolName }) => schoolName },
              { key: 'share', title: t.share, align: 'right', render: (_, { percent }) => `${String(percent)}%` },
              { key: 'when', title: t.when, render: (_, { from, until }) => `${from} — ${until ?? t.now}` },
              { key: 'document', title: t.document, render: (_, { documentNo }) => documentNo },
              ...(mayEnter ? [{
                key: 'acts',
                title: '',
                render: (_: unknown, link: ServiceLink) => typeof link.entered === 'string' && (
                  <>
                    <Button size="small" type="link" onClick={() => { setDoing(link); }}>{t.end}</Button>
                    <TakeBackButton path={`${path}/${link.entered}`} />
                  </>
                ),
              }] : []),
            ]}
          />
        </div>
      )}
      {doing === 'enter' && <EnterLinkDialog line={line} close={close} />}
      {doing !== undefined && doing !== 'enter' && <EndLinkDialog line={line} link={doing} close={close} />}
    </>
  );
}
