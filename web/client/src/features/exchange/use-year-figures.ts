import { useQuery } from '@tanstack/react-query';
import type { LiveFigure, LivePeriod } from '@/components/happenings/documents';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useScope } from '@/lib/scope';
import type { Exchange } from './document';

/** The document with the figures of a year instead of the latest; the document itself when none is chosen, undefined until they are read. */
export function useYearFigures(exchange: Exchange, year: string | undefined): Exchange | undefined {
  const scope = useScope();
  const codes = Object.keys(exchange.figures ?? {});
  const { data } = useQuery({
    queryKey: [scope, 'metrics', 'of-year', year, codes],
    enabled: year !== undefined,
    queryFn: ({ signal }) => Promise.all(codes.map((code) => read<components['schemas']['Figure']>(withQuery(apiPath(scope, 'metrics', code), { year }), signal))),
  });
  if (year === undefined) return exchange;
  const [first] = data ?? [];
  if (data === undefined || first === undefined) return undefined;
  const period: LivePeriod = first.period;
  const figures: Record<string, LiveFigure> = Object.fromEntries(data.map(({ code, name, english, value, unit, period: of }) => [code, { name, english, value, unit, period: of.label }]));
  return { ...exchange, period, figures };
}
