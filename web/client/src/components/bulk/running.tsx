import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { readActionProgress } from './actions';
import { bulkTexts } from './texts';

/** How far the server has come. */
export function Running({ id, total }: { id: string; total: number }) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'action-progress', id],
    queryFn: ({ signal }) => readActionProgress(scope, id, signal),
    refetchInterval: 400,
    retry: false,
    gcTime: 0,
  });
  const rows = data?.rows ?? 0;
  const isWriting = data?.phase === 'writing' || data?.phase === 'done';
  return (
    <div role="status">
      <Progress percent={isWriting ? 99 : Math.floor((90 * rows) / Math.max(1, total))} showInfo={false} aria-label={t.running('', '')} />
      <p>{isWriting ? t.writing : t.running(number(rows, language), number(total, language))}</p>
    </div>
  );
}
