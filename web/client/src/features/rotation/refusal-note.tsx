import { Alert } from 'antd';
import type { Problem } from '@/lib/http/problem';
import { labelled } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rotationTexts } from './texts';

/** Why something was refused: the fact, and the rule behind it. Stands where it was tried. */
export function RefusalNote({ problem, close }: { problem: Problem | undefined; close?: () => void }) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  if (problem === undefined) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 8 }}
      title={problem.rule === undefined ? problem.texts[language] : labelled(t.refusedRule(problem.rule), problem.texts[language], language)}
      {...(close === undefined ? {} : { closable: { onClose: close } })}
    />
  );
}
