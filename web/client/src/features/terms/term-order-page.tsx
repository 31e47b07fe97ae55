import { useParams } from 'react-router';
import { OfficialDocument } from '@/components/documents/official-document';
import { termsPath } from '@/components/terms/terms';
import { useScope } from '@/lib/scope';

/** One teacher's order. */
export function TermOrderPage() {
  const scope = useScope();
  const { term = '' } = useParams();
  return <OfficialDocument text={termsPath(scope, term, 'order')} word={termsPath(scope, term, 'document')} />;
}
