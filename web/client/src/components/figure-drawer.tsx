import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';
import { ExportButton } from './export-button';
import { FailingState } from './failing-state';
import { recordsUrl, type Figure, type FigureRecords } from './figure';
import styles from './figure-drawer.module.css';
import { LoadingState } from './loading-state';

export interface FigureDrawerProps {
  figure: Figure;
  url: string;
  close: () => void;
}

/** The records behind a figure, as the server counted them. */
export function FigureDrawer({ figure, url, close }: FigureDrawerProps) {
  const t = useTexts(commonTexts);
  const records = useQuery({
    queryKey: ['figure-records', url, figure.value],
    queryFn: ({ signal }) => read<FigureRecords>(recordsUrl(url), signal),
  });
  return (
    <Drawer open title={t.records(figure.name)} size={480} extra={<ExportButton size="small" list={recordsUrl(url)} />} onClose={close}>
      {records.isPending && <LoadingState />}
      {records.isError && <FailingState error={records.error} retry={() => void records.refetch()} />}
      {records.isSuccess && <Said figure={records.data.figure} />}
      {records.isSuccess && <Records found={records.data} />}
    </Drawer>
  );
}

/** The figure as it is counted now, and of when it is. */
function Said({ figure: { value, unit, period } }: Pick<FigureRecords, 'figure'>) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const label = period.isLatest ? t.latestWithData(period.label) : period.label;
  const when = [label, ...(label.includes(period.until) ? [] : [t.asOf(period.until)])].join('，');
  return <p className={styles.said}><strong>{number(value, language, 2)} {unit}</strong> {when}</p>;
}

function Records({ found }: { found: FigureRecords }) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  if (found.records.length === 0) return <p>{t.noRecords}</p>;
  return (
    <>
      <p className={styles.total}>{t.total(number(found.records.length, language))}</p>
      <ol className={styles.list}>
        {found.records.map(({ id, text, detail }) => (
          <li key={id} className={styles.record}>
            <span>{text}</span>
            {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
