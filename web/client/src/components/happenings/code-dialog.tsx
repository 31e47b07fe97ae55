import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useNow } from '@/lib/use-now';
import { FailingState } from '../failing-state';
import { LoadingState } from '../loading-state';
import styles from './code-dialog.module.css';
import { codeTexts } from './code-texts';

/** The activity whose code is shown. */
export interface CodedActivity {
  key: string;
  number: string;
}

type CheckInCode = components['schemas']['CheckInCode'];

/** The check-in code for the room to read, renewed by itself. */
export function CodeDialog({ activity, close }: { activity: CodedActivity; close: () => void }) {
  const t = useTexts(codeTexts);
  const scope = useScope();
  const now = useNow(true);
  const code = useQuery({
    queryKey: [scope, 'check-in-code', activity.key],
    queryFn: ({ signal }) => read<CheckInCode>(apiPath(scope, 'activities', activity.key, 'check-in-code'), signal),
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => (state.data === undefined ? 5_000 : state.data.renewsIn * 1_000),
    gcTime: 0,
  });
  const left = code.data === undefined ? 0 : Math.max(0, Math.ceil(code.data.renewsIn - (now - code.dataUpdatedAt) / 1_000));
  return (
    <Modal open width="100vw" title={t.codeTitle(activity.number)} footer={null} style={{ top: 0, maxWidth: '100vw', margin: 0, paddingBottom: 0 }} styles={{ container: { minHeight: '100vh', borderRadius: 0 } }} onCancel={close}>
      {code.isError ? <FailingState error={code.error} retry={() => void code.refetch()} /> : code.data === undefined ? <LoadingState /> : (
        <div className={styles.show}>
          <p className={styles.how}>{t.codeHow}</p>
          <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(code.data.qr)}`} alt={t.picture} />
          <p className={styles.digits}>{code.data.code}</p>
          <p className={styles.how}>{t.renews(left)}</p>
        </div>
      )}
    </Modal>
  );
}
