import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal, Spin } from 'antd';
import { useState } from 'react';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PersonName } from '@/components/person/person-name';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { openAccounts, previewOpening, type Opening, type OpeningPreview } from './accounts';
import styles from './accounts.module.css';
import { accountTexts } from './texts';

/** Says how many accounts can be opened and why others cannot, then opens them in one go. */
export function OpeningDialog({ opening, close }: { opening: Opening; close: () => void }) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const scope = useScope();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(() => uuid7());
  const preview = useQuery({ queryKey: [scope, 'accounts', 'opening', key], queryFn: () => previewOpening(scope, opening), staleTime: Infinity });
  const ordering = useMutation({
    mutationFn: () => openAccounts(scope, opening, key),
    onSuccess: async ({ opened }) => {
      await queries.invalidateQueries({ queryKey: [scope, 'accounts'] });
      void message.success(t.opened(number(opened, language)));
      close();
    },
  });
  const possible = number(preview.data?.possible ?? 0, language);
  return (
    <Modal
      open
      title={t.openingTitle}
      okText={t.openingConfirm(possible)}
      cancelText={t.cancel}
      okButtonProps={{ disabled: (preview.data?.possible ?? 0) === 0, loading: ordering.isPending, autoFocus: true }}
      cancelButtonProps={{ disabled: ordering.isPending }}
      onOk={() => { ordering.mutate(); }}
      onCancel={close}
    >
      {preview.isPending && <LoadingState />}
      {preview.isError && <FailingState error={preview.error} retry={() => void preview.refetch()} />}
      {ordering.error !== null && <FailingState error={ordering.error} />}
      {ordering.isPending ? <p className={styles.busy} role="status"><Spin size="small" />{t.opening(possible)}</p> : preview.isSuccess && <Outcome preview={preview.data} />}
    </Modal>
  );
}

function Outcome({ preview: { possible, refused } }: { preview: OpeningPreview }) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  if (possible + refused.length === 0) return <p>{t.nothingToOpen}</p>;
  return (
    <>
      <p>{t.openingText(number(possible, language), number(refused.length, language))}</p>
      <p className={styles.note}>{t.openingHow}</p>
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map((line) => (
            <li key={line.teacher}>
              <span><PersonName name={line.name} number={line.staffNumber} /></span>
              <span className={styles.note}>{line[language]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
