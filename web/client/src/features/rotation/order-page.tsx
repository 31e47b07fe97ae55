import { useParams, useSearchParams } from 'react-router';
import { OfficialDocument } from '@/components/documents/official-document';
import { documentTexts } from '@/components/documents/texts';
import { EmptyState } from '@/components/empty-state';
import { withQuery } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { rotationPath } from './rotation';

/** An order with its list of everybody it moves. */
export function OrderPage() {
  const t = useTexts(documentTexts);
  const scope = useScope();
  const { scenario = '' } = useParams();
  const [params] = useSearchParams();
  const document = params.get('document');
  if (document === null) return <EmptyState title={t.none}>{t.noneNext}</EmptyState>;
  const text = withQuery(rotationPath(scope, 'scenarios', scenario, 'orders', 'text'), { document });
  return <OfficialDocument text={text} word={withQuery(rotationPath(scope, 'scenarios', scenario, 'orders', 'document'), { document })} list={text} />;
}
