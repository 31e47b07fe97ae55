import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import type { ImportCheck, ImportTaken } from './imports';
import { RefusedButtons } from './refused-buttons';
import { importTexts } from './texts';

export interface DoneProps {
  taken: ImportTaken;
  /** What was found in the files before. */
  check: ImportCheck | undefined;
  files: readonly File[];
  restart: () => void;
}

/** What an import came to, and where to see it. */
export function Done({ taken, check, files, restart }: DoneProps) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const scope = useScope();
  const isRegion = scope.startsWith('region/');
  return (
    <Result
      status="success"
      title={t.done}
      subTitle={taken.changed === 0 ? t.nothingNew : t.doneText(number(taken.changed, language), number(taken.refused, language))}
      extra={[
        ...(isRegion
          ? [
              <Link key="teachers" to={pagePath(scope, 'teachers')}><Button type="primary" tabIndex={-1}>{t.toTeachers}</Button></Link>,
              <Link key="schools" to={pagePath(scope, 'schools')}><Button tabIndex={-1}>{t.toSchools}</Button></Link>,
            ]
          : []),
        ...(check === undefined ? [] : [<RefusedButtons key="refused" check={check} files={files} />]),
        <Button key="again" onClick={restart}>{t.again}</Button>,
      ]}
    />
  );
}
