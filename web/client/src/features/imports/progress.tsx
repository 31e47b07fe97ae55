import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { readProgress } from './imports';
import styles from './imports.module.css';
import { importTexts } from './texts';

/** How far the server has come with the files. */
export function Progress({ id }: { id: string }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'import-progress', id],
    queryFn: ({ signal }) => readProgress(scope, id, signal),
    enabled: id !== '',
    refetchInterval: 500,
    retry: false,
  });
  return (
    <div className={styles.progress} role="status">
      <Spin size="large" />
      <p>{data === undefined || data.phase === 'waiting' ? t.sending : data.phase === 'reading' ? t.reading(number(data.rows, language)) : t.writing}</p>
    </div>
  );
}
