import type { Figure } from '@/components/figure';
import { apiPath, withQuery } from '@/lib/http/path';
import { useLanguage } from '@/lib/i18n/language';
import { useScope } from '@/lib/scope';
import type { Exchange } from './document';

/** Looks up a figure of the document, with the address its records are at. */
export function useFigure({ figures, period, programme }: Exchange): (code: string) => { figure: Figure; url: string } | undefined {
  const scope = useScope();
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
