import { Button } from 'antd';
import { Problem } from '@/lib/http/problem';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';
import styles from './states.module.css';

export interface FailingStateProps {
  error: unknown;
  retry?: () => void;
}

/** Something could not be shown: what the server says about it, and the way to try again. */
export function FailingState({ error, retry }: FailingStateProps) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const problem = error instanceof Problem ? error : undefined;
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.title}>{t.failed}</h2>
      <p className={styles.text}>{problem?.texts[language] ?? t.unexpected}</p>
      {retry !== undefined && <Button onClick={retry}>{t.retry}</Button>}
      {problem !== undefined && <span className={styles.code}>{t.code(problem.code)}</span>}
    </div>
  );
}
