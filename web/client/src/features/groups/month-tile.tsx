import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { FigureTile } from '@/components/figure-tile';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useScope } from '@/lib/scope';

export interface MonthTileProps {
  group: string;
  /** yyyy-MM. */
  month: string;
  code: string;
}

/** A figure of a group for a month that was chosen. */
export function MonthTile({ group, month, code }: MonthTileProps) {
  const scope = useScope();
  const language = useLanguage();
  const url = withQuery(apiPath(scope, 'groups', group, 'metrics', code), { month });
  const { data } = useQuery({
    queryKey: [scope, 'group', group, 'metrics', code, month],
    queryFn: ({ signal }) => read<components['schemas']['Figure']>(url, signal),
  });
  if (data === undefined) return <Skeleton.Node active style={{ width: 150, height: 62 }} />;
  return <FigureTile url={url} figure={{ code, name: language === 'zh' ? data.name : data.english, value: data.value, unit: data.unit, period: data.period.label }} />;
}
