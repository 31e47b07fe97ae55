import { useQuery } from '@tanstack/react-query';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { TermDetails } from './term-details';
import { termsPath, type TermList } from './terms';
import { termTexts } from './texts';

/** A teacher's own latest term with its hand-over list and check-ins; nothing for who was never ordered to move. */
export function OwnTerms({ teacher }: { teacher: string }) {
  const t = useTexts(termTexts);
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'terms', 'own', teacher],
    queryFn: ({ signal }) => read<TermList>(withQuery(termsPath(scope), { teacher, size: 1 }), signal),
  });
  const last = data?.rows[0];
  if (last === undefined) return null;
  return (
    <>
      <h2>{t.own}</h2>
      <TermDetails term={last.key} />
    </>
  );
}
