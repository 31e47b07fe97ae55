import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { FailingState } from '@/components/failing-state';
import { FigureLink } from '@/components/figure-link';
import type { components } from '@/lib/api.gen';
import { copyText } from '@/lib/copy-text';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import type { Exchange } from './document';
import styles from './sentence.module.css';
import { exchangeTexts } from './texts';
import { sideNamed } from './use-figure';

/** The sentence for the work report, ready to be copied, with the figures it is made of. */
export function Sentence({ programme, position, year }: { programme: Exchange['programme']; position: number | undefined; year?: string | undefined }) {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  const language = useLanguage();
  const { message } = App.useApp();
  const sentence = useQuery({
    queryKey: [scope, 'exchange-sentence', position, year],
    queryFn: ({ signal }) => read<components['schemas']['Sentence']>(withQuery(apiPath(scope, 'exchange', 'sentence'), { asOf: year === undefined ? undefined : `${year}-12-31` }), signal),
    placeholderData: (before) => before,
  });
  if (sentence.isError) return <FailingState error={sentence.error} retry={() => void sentence.refetch()} />;
  if (sentence.data === undefined) return null;
  const { text, period, figures } = sentence.data;
  const copy = (): void => {
    void copyText(text).then((isDone) => (isDone ? message.success(t.copied) : message.warning(t.notCopied)));
  };
  return (
    <section aria-label={t.sentence}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t.sentence}</h2>
        <span className={styles.period}>{t.period(period.label, period.until)}</span>
        <span className={styles.copy}><Button type="primary" size="small" onClick={copy}>{t.copy}</Button></span>
      </div>
      <p className={styles.text}>{text}</p>
      <div className={styles.figures}>
        {figures.map(({ code, name, english, value, unit }) => (
          <FigureLink
            key={code}
            figure={{ code, name: language === 'zh' ? sideNamed(name, programme) : english, value, unit }}
            url={withQuery(apiPath(scope, 'metrics', code), { asOf: period.until })}
          />
        ))}
      </div>
    </section>
  );
}
