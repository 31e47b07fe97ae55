import type { Figure } from '@/components/figure';
import { apiPath, withQuery } from '@/lib/http/path';
import { useLanguage } from '@/lib/i18n/language';
import { useScope } from '@/lib/scope';
import type { Exchange } from './document';

/** A figure of a live document, with the address it and its records are at. */
export interface FoundFigure {
  figure: Figure;
  url: string;
}

/** Looks up a figure of the document of the programme in the address. */
export function useFigure(exchange: Exchange): (code: string) => FoundFigure | undefined {
  return useFiguresOf(useScope(), exchange);
}

/** Looks up a figure of a programme's document. */
export function useFiguresOf(scope: string, { figures, period, programme }: Pick<Exchange, 'figures' | 'period' | 'programme'>): (code: string) => FoundFigure | undefined {
  const language = useLanguage();
  return (code) => {
    const found = figures?.[code];
    if (found === undefined || period === undefined) return undefined;
    const { english, value, unit } = found;
    const name = language === 'zh' ? sideNamed(found.name, programme) : english;
    return { figure: { code, name, value, unit, period: found.period }, url: withQuery(apiPath(scope, 'metrics', code), { asOf: period.until }) };
  };
}

/** A metric's Chinese name with the sides called by their own names. */
export function sideNamed(name: string, programme: Exchange['programme']): string {
  return programme === undefined ? name : name.replace('第一方', programme.first).replace('第二方', programme.second);
}
