import type { ReactNode } from 'react';
import { Problem } from '@/lib/http/problem';
import { age, clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import type { LiveDocument } from '@/live/use-live';
import { commonTexts } from './common-texts';
import { FailingState } from './failing-state';
import styles from './live-frame.module.css';
import { LoadingState } from './loading-state';

export interface LiveFrameProps<T> {
  live: LiveDocument<T>;
  children: (document: T) => ReactNode;
}

/** Shows a live document; an old one stays readable but greyed, under a band that says since when. */
export function LiveFrame<T>({ live, children }: LiveFrameProps<T>) {
  if (live.status === 'failing') return <FailingState error={refusal(live.code)} />;
  if (live.document === undefined) return <LoadingState />;
  return (
    <div data-live={live.status}>
      {live.since !== undefined && <OldBand since={live.since} />}
      <div className={live.status === 'stale' ? styles.old : undefined}>{children(live.document)}</div>
    </div>
  );
}

function OldBand({ since }: { since: number }) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const now = useNow(true);
  return <div className={styles.band} data-since={since}>{t.staleSince(clockTime(since, language), age(now - since, language))}</div>;
}

function refusal(code: string | undefined): Problem {
  return new Problem(403, code ?? 'live.refused', {
    zh: '服务器没有提供这份实时数据，稍后会自动再试。',
    en: 'The server does not offer this live page; it will be asked again shortly.',
  });
}
