import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { previewUndo, undoImport, type ImportLine, type UndoPreview } from './imports';
import styles from './imports.module.css';
import { importTexts } from './texts';

/** Says what taking an import back comes to before it is done. */
export function UndoDialog({ line, close }: { line: ImportLine; close: () => void }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const scope = useScope();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const preview = useQuery({
    queryKey: [scope, 'imports', line.import, 'undo'],
    queryFn: ({ signal }) => previewUndo(scope, line.import, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const restored = preview.data?.restored ?? 0;
  const mustKeep = (preview.data?.changed.length ?? 0) > 0;
  const undoing = useMutation({
    mutationFn: () => undoImport(scope, line.import, mustKeep),
    onSuccess: async (done) => {
      await queries.invalidateQueries({ queryKey: [scope] });
      void message.success(t.undone(number(done.restored, language)));
      close();
    },
  });
  return (
    <Modal
      open
      title={t.undoTitle}
      okText={mustKeep ? t.undoKeep(number(restored, language)) : t.undo}
      okButtonProps={{ danger: true, disabled: restored === 0, loading: undoing.isPending }}
      cancelText={t.cancel}
      onOk={() => { undoing.mutate(); }}
      onCancel={close}
    >
      <p>{line.files.join('、')}</p>
      {preview.isPending && <LoadingState />}
      {preview.error !== null && <FailingState error={preview.error} retry={() => void preview.refetch()} />}
      {undoing.error !== null && <FailingState error={undoing.error} />}
      {preview.data !== undefined && <Preview preview={preview.data} />}
    </Modal>
  );
}

function Preview({ preview: { restored, changed } }: { preview: UndoPreview }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  return (
    <>
      <p>{restored === 0 ? t.undoNothing : t.undoText(number(restored, language))}</p>
      {changed.length > 0 && (
        <>
          <p>{t.undoChanged(number(changed.length, language))}</p>
          <ul className={styles.changed}>{changed.map(({ key, name }) => <li key={key}>{name}</li>)}</ul>
        </>
      )}
    </>
  );
}
