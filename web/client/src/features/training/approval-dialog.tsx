import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import { useState } from 'react';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { personLabel } from '@/components/person/person-label';
import { Problem } from '@/lib/http/problem';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';
import type { PendingLine } from './documents';
import { approve, previewApproval, type ApprovalPreview, type EntryReference } from './orders';

export interface ApprovalDialogProps {
  school: string;
  entries: EntryReference[];
  /** The list's lines, to name those that cannot be approved. */
  names: Record<string, PendingLine>;
  done: () => void;
  dismiss: () => void;
}

/** Says what the approval would come to, then approves what can be, all in one commit. */
export function ApprovalDialog({ school, entries, names, done, dismiss }: ApprovalDialogProps) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const { message } = App.useApp();
  const [opening] = useState(() => uuid7());
  const preview = useQuery({
    queryKey: ['approval-preview', opening],
    queryFn: () => previewApproval(scope, school, entries),
    staleTime: Infinity,
  });
  const refused = new Set(preview.data?.refused.map(({ entry }) => entry));
  const possible = entries.filter(({ entry }) => !refused.has(entry));
  const approving = useMutation({
    mutationFn: () => approve(scope, school, possible),
    onSuccess: () => {
      void message.success(t.approved(number(possible.length, language)));
      done();
    },
  });
  return (
    <Modal
      open
      title={t.previewTitle}
      okText={t.confirm(number(possible.length, language))}
      okButtonProps={{ disabled: !preview.isSuccess || possible.length === 0, loading: approving.isPending, autoFocus: true }}
      onOk={() => { approving.mutate(); }}
      onCancel={dismiss}
    >
      {preview.isPending && <LoadingState />}
      {preview.isError && <FailingState error={preview.error} retry={() => void preview.refetch()} />}
      {preview.isSuccess && (
        <>
          <p>{t.preview(number(possible.length, language), number(refused.size, language))}</p>
          <Refused preview={preview.data} names={names} />
        </>
      )}
      {approving.error instanceof Problem && <Alert type="error" showIcon role="alert" title={approving.error.texts[language]} />}
    </Modal>
  );
}

function Refused({ preview, names }: { preview: ApprovalPreview; names: Record<string, PendingLine> }) {
  const language = useLanguage();
  if (preview.refused.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {preview.refused.map((refused) => {
        const line = names[`e${refused.entry.replaceAll('-', '')}`];
        return (
          <li key={refused.entry} className={styles.row}>
            <span>{line === undefined ? refused.entry : `${personLabel({ name: line.name, number: line.staffNumber }, language)}：${line.programme}`}</span>
            <span>{refused[language]}</span>
          </li>
        );
      })}
    </ul>
  );
}
