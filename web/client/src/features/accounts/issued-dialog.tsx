import { App, Button, Modal } from 'antd';
import { copyText } from '@/lib/copy-text';
import { useTexts } from '@/lib/i18n/texts';
import type { Slip } from './accounts';
import styles from './accounts.module.css';
import { moment } from './moment';
import { pictureOf } from './picture';
import { slipTexts } from './slip-texts';
import { accountTexts } from './texts';

/** The code that was just issued, to hand over on the spot. */
export function IssuedDialog({ slip, close }: { slip: Slip; close: () => void }) {
  const t = useTexts(accountTexts);
  const { scan } = useTexts(slipTexts);
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    if (await copyText(slip.link)) void message.success(t.copied);
  };
  return (
    <Modal open title={t.issuedTitle} onCancel={close} footer={<Button type="primary" onClick={close}>{t.done}</Button>}>
      <div className={styles.issued}>
        <img src={pictureOf(slip)} alt={scan(slip.name)} />
        <div>
          <div>{slip.name} {slip.login !== slip.name && slip.login}</div>
          <p className={styles.code}>{slip.code}</p>
          <Button size="small" onClick={() => void copy()}>{t.copy}</Button>
        </div>
      </div>
      <p className={styles.note}>{t.issuedText(slip.name, moment(slip.validUntil))}</p>
    </Modal>
  );
}
