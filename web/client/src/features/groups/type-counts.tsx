import { useQuery } from '@tanstack/react-query';
import { FigureTile } from '@/components/figure-tile';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { groupTexts } from './texts';
import styles from './type-counts.module.css';

type Figure = components['schemas']['Figure'];
type Metric = components['schemas']['Metric'];

/** How many groups there are of each type that has any. */
export function TypeCounts() {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const language = useLanguage();
  const counts = useQuery({
    queryKey: [scope, 'groups', 'counts'],
    queryFn: async ({ signal }) => {
      const metrics = await read<Metric[]>(apiPath(scope, 'metrics'), signal);
      const codes = metrics.map(({ code }) => code).filter((code) => code.startsWith('group.count-'));
      return Promise.all(codes.map((code) => read<Figure>(apiPath(scope, 'metrics', code), signal)));
    },
  });
  return (
    <section className={styles.counts} aria-label={t.counts}>
      {(counts.data ?? []).filter(({ value }) => value > 0).map(({ code, name, english, value, unit, period }) => (
        <FigureTile key={code} url={apiPath(scope, 'metrics', code)} figure={{ code, name: language === 'zh' ? name : english, value, unit, asOf: period.until }} />
      ))}
    </section>
  );
}
