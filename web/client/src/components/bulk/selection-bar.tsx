import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { ActionDialog } from './action-dialog';
import type { ActionOption, Bulk } from './bulk';
import styles from './bulk.module.css';
import { actionName, counted } from './names';
import { nothing, sizeOf, type Selection } from './selection';
import { bulkTexts } from './texts';

export interface SelectionBarProps {
  bulk: Bulk;
  selection: Selection;
  select: (selection: Selection) => void;
  /** What matches the list's filters. */
  filter: Readonly<Record<string, string>>;
  total: number;
}

const shownOnPhone = 1;

/** How many are chosen, and what can be done with them; on a phone it stays at the foot of the screen. */
export function SelectionBar({ bulk, selection, select, filter, total }: SelectionBarProps) {
  const t = useTexts(bulkTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const [asked, setAsked] = useState<{ action: ActionOption; selection: Selection }>();
  const size = sizeOf(selection);
  const say = (count: number): string => counted(bulk.list, number(count, language), language);
  const isAll = selection.kind === 'all' && selection.except.length === 0;
  const shown = isPhone ? bulk.actions.slice(0, shownOnPhone) : bulk.actions;
  const folded = bulk.actions.slice(shown.length);
  const label = (action: ActionOption): string => actionName(bulk.list, action.name, language);
  return (
    <>
      {size > 0 && (
        <div className={styles.bar} role="region" aria-label={t.chosenActions}>
          <span className={styles.count} role="status">{isAll ? t.allSelected(say(size)) : t.selected(say(size))}</span>
          {!isAll && total > 0 && (
            <Button type="link" size="small" onClick={() => { select({ kind: 'all', filter, total, except: [] }); }}>{t.selectAll(say(total))}</Button>
          )}
          <Button type="link" size="small" onClick={() => { select(nothing); }}>{t.clear}</Button>
          <span className={styles.actions}>
            {shown.map((action) => <Button key={action.name} size="small" danger={action.isDangerous ?? false} onClick={() => { setAsked({ action, selection }); }}>{label(action)}</Button>)}
            {folded.length > 0 && (
              <Dropdown trigger={['click']} menu={{ items: folded.map((action) => ({ key: action.name, label: label(action), danger: action.isDangerous ?? false, onClick: () => { setAsked({ action, selection }); } })) }}>
                <Button size="small">{t.more}</Button>
              </Dropdown>
            )}
          </span>
        </div>
      )}
      {asked !== undefined && (
        <ActionDialog bulk={bulk} action={asked.action} selection={asked.selection} done={() => { select(nothing); }} close={() => { setAsked(undefined); }} />
      )}
    </>
  );
}
