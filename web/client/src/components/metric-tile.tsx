import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { commonTexts } from './common-texts';
import { FigureTile } from './figure-tile';
import { periodText } from './period-text';

export interface MetricTileProps {
  code: string;
  /** Anything that changes when the figure may have: a live document's position. */
  at?: number | undefined;
}

/** A named metric of the scope for its default period. */
export function MetricTile({ code, at }: MetricTileProps) {
  const scope = useScope();
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const url = apiPath(scope, 'metrics', code);
  const { data } = useQuery({
    queryKey: [scope, 'metrics', code, at],
    queryFn: ({ signal }) => read<components['schemas']['Figure']>(url, signal),
    placeholderData: (before) => before,
  });
  if (data === undefined) return <Skeleton.Node active style={{ width: 150, height: 62 }} />;
  const { name, english, period, value, unit } = data;
  return <FigureTile url={url} figure={{ code, name: language === 'zh' ? name : english, value, unit, period: periodText(period, t) }} />;
}
