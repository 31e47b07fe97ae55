import { Alert, Button, Tabs } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { CellTable } from './cell-table';
import { ChangeTable } from './change-table';
import { EditSummary } from './edit-summary';
import type { ImportCheck } from './imports';
import styles from './imports.module.css';
import { KindTable } from './kind-table';
import { MissingTable } from './missing-table';
import { ProblemTable } from './problem-table';
import { RefusedButtons } from './refused-buttons';
import { SheetTable } from './sheet-table';
import { importTexts } from './texts';

export interface CheckResultProps {
  check: ImportCheck;
  files: readonly File[];
  take: () => void;
  restart: () => void;
}

/** What the files would come to: four classes by list, and every problem at its place. */
export function CheckResult({ check, files, take, restart }: CheckResultProps) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const count = (n: number): string => number(n, language);
  const edits = check.edits ?? undefined;
  const nothing = edits !== undefined && check.refused.total === 0;
  const accepted = check.kinds.reduce((sum, kind) => sum + kind.clean + kind.normalised + kind.warned, 0);
  return (
    <section>
      {!check.canBeTaken && <Alert type={nothing ? 'info' : 'error'} showIcon title={nothing ? t.noEdits : t.cannot} style={{ marginBottom: 12 }} />}
      {edits !== undefined && <EditSummary edits={edits} />}
      {edits === undefined && check.kinds.length > 0 && <KindTable kinds={check.kinds} />}
      <div className={styles.actions}>
        {check.canBeTaken && <Button type="primary" onClick={take}>{edits === undefined ? t.take(count(accepted)) : t.takeEdits(count(accepted))}</Button>}
        <Button type={check.canBeTaken ? 'default' : 'primary'} onClick={restart}>{t.other}</Button>
        <RefusedButtons check={check} files={files} />
      </div>
      <Tabs
        defaultActiveKey={edits !== undefined && edits.cellCount > 0 ? 'cells' : check.refused.total > 0 ? 'refused' : check.warned.total > 0 ? 'warned' : check.normalised.total > 0 ? 'normalised' : 'sheets'}
        items={[
          ...(edits === undefined ? [] : [
            { key: 'cells', label: t.cellsTab(count(edits.cellCount)), children: <CellTable edits={edits} /> },
            ...(edits.missingCount === 0 ? [] : [{ key: 'missing', label: t.missingTab(count(edits.missingCount)), children: <MissingTable edits={edits} /> }]),
          ]),
          { key: 'refused', label: t.refusedTab(count(check.refused.total)), children: <ProblemTable problems={check.refused} texts={check.texts} /> },
          // A phone has room for a few tabs; those of a changed list that hold nothing stay away.
          ...(edits !== undefined && check.warned.total === 0 ? [] : [{ key: 'warned', label: t.warnedTab(count(check.warned.total)), children: <ProblemTable problems={check.warned} texts={check.texts} /> }]),
          ...(edits !== undefined && check.normalised.total === 0 ? [] : [{ key: 'normalised', label: t.normalisedTab(count(check.normalised.total)), children: <ChangeTable changes={check.normalised} /> }]),
          { key: 'sheets', label: t.sheetsTab(count(check.sheets.length)), children: <SheetTable sheets={check.sheets} /> },
        ]}
      />
    </section>
  );
}
