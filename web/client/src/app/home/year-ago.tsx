import { useQuery } from '@tanstack/react-query';
import { FigureLink } from '@/components/figure-link';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { homeTexts } from './home-texts';

/** What a stock was on this day a year ago, or that nothing was recorded then. */
export function YearAgo({ code }: { code: string }) {
  const t = useTexts(homeTexts);
  const scope = useScope();
  const language = useLanguage();
  const url = withQuery(apiPath(scope, 'metrics', code), { asOf: useToday().subtract(1, 'year').format('YYYY-MM-DD') });
  const { data } = useQuery({ queryKey: [scope, 'metrics', 'year-ago', url], queryFn: ({ signal }) => read<components['schemas']['Figure']>(url, signal), staleTime: Infinity });
  if (data === undefined) return null;
  const { name, english, value, unit, period, hasData } = data;
  return (
    <span data-year-ago={code}>
      {`${t.yearAgo}${period.label}`}
      {hasData ? <FigureLink url={url} figure={{ code, name: language === 'zh' ? name : english, value, unit, period: period.label }} label="" /> : t.noYearAgo}
    </span>
  );
}
