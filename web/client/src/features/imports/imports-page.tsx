import { Alert } from 'antd';
import { FailingState } from '@/components/failing-state';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { CheckResult } from './check-result';
import { ChooseFiles } from './choose-files';
import { Done } from './done';
import { History } from './history';
import { Progress } from './progress';
import { importTexts } from './texts';
import { useImport } from './use-import';

/** Files in: choose, see what they would come to, import, and take back what was a mistake. */
export function ImportsPage() {
  const t = useTexts(importTexts);
  const scope = useScope();
  const mayImport = rolesIn(useSession(), scope).has('coordinator');
  const { step, error, check, take, restart } = useImport();
  return (
    <>
      <PageTitle title={t.title} {...(step.name === 'checked' ? { note: t.nothingWritten } : {})} />
      {!mayImport && <Alert type="info" title={t.onlyRead} />}
      {error !== null && <FailingState error={error} retry={restart} />}
      {mayImport && error === null && (
        <>
          {step.name === 'choose' && <ChooseFiles chosen={check} />}
          {(step.name === 'checking' || step.name === 'taking') && <Progress id={step.key} />}
          {step.name === 'checked' && <CheckResult check={step.check} files={step.files} take={take} restart={restart} />}
          {step.name === 'done' && <Done taken={step.taken} check={step.check} files={step.files} restart={restart} />}
        </>
      )}
      {(step.name === 'choose' || step.name === 'done') && <History mayUndo={mayImport} />}
    </>
  );
}
