import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { FailingState } from '../failing-state';
import { LoadingState } from '../loading-state';
import { previewUndo, undoAction } from './actions';
import { actionName } from './names';
import { ReasonList } from './reason-list';
import { bulkTexts } from './texts';

export interface UndoDialogProps {
  id: string;
  list: string;
  action: string;
  close: () => void;
}

/** Says what taking an action back comes to before it is done. */
export function UndoDialog({ id, list, action, close }: UndoDialogProps) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  const scope = useScope();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const preview = useQuery({ queryKey: [scope, 'actions', id, 'undo'], queryFn: ({ signal }) => previewUndo(scope, id, signal), staleTime: 0, gcTime: 0 });
  const restored = preview.data?.restored ?? 0;
  const kept = (preview.data?.kept ?? []).reduce((sum, { count }) => sum + count, 0);
  const undoing = useMutation({
    mutationFn: () => undoAction(scope, id, kept > 0),
    onSuccess: async (done) => {
      await queries.invalidateQueries({ queryKey: [scope] });
      void message.success(t.undone(number(done.restored, language)));
      close();
    },
  });
  return (
    <Modal
      open
      title={`${t.undoTitle}：${actionName(list, action, language)}`}
      okText={kept > 0 ? t.undoKeep(number(restored, language)) : t.undo}
      okButtonProps={{ danger: true, disabled: restored === 0, loading: undoing.isPending, autoFocus: true }}
      cancelText={t.cancel}
      onOk={() => { undoing.mutate(); }}
      onCancel={close}
    >
      {preview.isPending && <LoadingState />}
      {preview.error !== null && <FailingState error={preview.error} retry={() => void preview.refetch()} />}
      {undoing.error !== null && <FailingState error={undoing.error} />}
      {preview.data !== undefined && (
        <>
          <p>{restored === 0 ? t.undoNothing : t.undoText(number(restored, language))}</p>
          {kept > 0 && <p>{t.undoKept(number(kept, language))}</p>}
          <ReasonList list={list} reasons={preview.data.kept} />
        </>
      )}
    </Modal>
  );
}
