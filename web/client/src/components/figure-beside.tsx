import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { commonTexts } from './common-texts';
import styles from './figure-beside.module.css';
import { FigureLink } from './figure-link';
import { FigureTile } from './figure-tile';
import { periodText } from './period-text';

type Figure = components['schemas']['Figure'];

export interface FigureBesideProps {
  code: string;
  /** The name of the period in the address. */
  name: 'schoolYear' | 'year';
}

/** A figure of the period in the address with that of the period before beside it. */
export function FigureBeside({ code, name }: FigureBesideProps) {
  const t = useTexts(commonTexts);
  const scope = useScope();
  const language = useLanguage();
  const [params] = useSearchParams();
  const address = (year: string | undefined): string => withQuery(apiPath(scope, 'metrics', code), { [name]: year });
  const chosen = params.get(name) ?? undefined;
  const now = useFigure(scope, address(chosen), true);
  const before = now.data === undefined ? '' : String(Number(now.data.period.from.slice(0, 4)) - 1);
  const then = useFigure(scope, address(before), before !== '');
  if (now.data === undefined) return <Skeleton.Node active style={{ width: 150, height: 62 }} />;
  const shown = ({ english, name: chinese, value, unit, period, hasData }: Figure) => ({ code, name: language === 'zh' ? chinese : english, value, unit, period: hasData ? periodText(period, t) : t.nothingIn(period.label) });
  return (
    <div className={styles.pair} data-beside={code}>
      <FigureTile url={address(chosen)} figure={shown(now.data)} decimals={2} />
      {then.data !== undefined && (
        <span className={styles.before}>
          {t.yearBefore(then.data.period.label)}
          {then.data.hasData ? <FigureLink url={address(before)} figure={shown(then.data)} label="" decimals={2} /> : t.notKnown}
        </span>
      )}
    </div>
  );
}

function useFigure(scope: string, address: string, enabled: boolean): UseQueryResult<Figure> {
  return useQuery({ queryKey: [scope, 'metrics', 'beside', address], queryFn: ({ signal }) => read<Figure>(address, signal), enabled, placeholderData: (before) => before });
}
