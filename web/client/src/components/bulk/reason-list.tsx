import { Collapse } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ActionReason } from './actions';
import styles from './bulk.module.css';
import { counted } from './names';
import { bulkTexts } from './texts';

/** Why rows cannot be acted on, each reason with its rows to open. */
export function ReasonList({ list, reasons }: { list: string; reasons: readonly ActionReason[] }) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  if (reasons.length === 0) return null;
  return (
    <Collapse
      size="small"
      className={styles.reasons ?? ''}
      items={reasons.map((reason, n) => ({
        key: n,
        label: t.reason(reason[language], counted(list, number(reason.count, language), language)),
        children: (
          <>
            <ul className={styles.rows} tabIndex={0} aria-label={reason[language]}>
              {reason.rows.map(({ key, number: own, name }) => (
                <li key={key}>{typeof own !== 'string' ? t.outOfReach : <><span>{own}</span><span>{name}</span></>}</li>
              ))}
            </ul>
            {reason.rows.length < reason.count && <p className={styles.note}>{t.firstRows(number(reason.rows.length, language))}</p>}
          </>
        ),
      }))}
    />
  );
}
