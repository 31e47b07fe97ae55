import { Alert } from 'antd';
import dayjs from 'dayjs';
import type { components } from '@/lib/api.gen';
import { useTexts } from '@/lib/i18n/texts';
import { nodeTexts } from './texts';

/** When the data was last backed up and verified, with a warning once a day has passed. */
export function Upkeep({ upkeep }: { upkeep: components['schemas']['Upkeep'] }) {
  const t = useTexts(nodeTexts);
  const { backedUpAt, verifiedAt, restoredAt, isSound, isBackupDue, isVerificationDue } = upkeep;
  const when = (at: string | null | undefined): string => (typeof at === 'string' ? dayjs(at).format('YYYY-MM-DD HH:mm') : t.never);
  const isWrong = isSound === false;
  const says = [
    t.backedUp(when(backedUpAt)),
    t.verified(when(verifiedAt), typeof isSound !== 'boolean' ? '' : isSound ? t.sound : t.damaged),
    ...(typeof restoredAt === 'string' ? [t.restored(when(restoredAt))] : []),
  ];
  const due = [...(isBackupDue ? [t.backupDue] : []), ...(isVerificationDue ? [t.verificationDue] : []), ...(isWrong ? [t.restoreNow] : [])];
  return (
    <Alert
      type={isWrong ? 'error' : due.length > 0 ? 'warning' : 'success'}
      showIcon
      style={{ marginBottom: 12 }}
      title={says.join(t.comma)}
      {...(due.length > 0 ? { description: due.join(t.comma) } : {})}
    />
  );
}
