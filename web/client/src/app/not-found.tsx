import { EmptyState } from '@/components/empty-state';
import { useTexts } from '@/lib/i18n/texts';
import { appTexts } from './texts';

export function NotFound() {
  const t = useTexts(appTexts);
  return <EmptyState title={t.notFound} action={{ label: t.toHome, to: '/' }}>{t.notFoundNext}</EmptyState>;
}
