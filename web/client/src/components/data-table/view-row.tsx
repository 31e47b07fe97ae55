import { DeleteOutlined, EditOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { useOrder } from '../happenings/use-order';
import { savedViewTexts } from './saved-view-texts';
import styles from './saved-views.module.css';
import type { SavedView } from './use-views';

export interface ViewRowProps {
  view: SavedView;
  isCurrent: boolean;
  show: () => void;
}

/** One saved view and what can be done with it. */
export function ViewRow({ view: { id, list, name, isDefault }, isCurrent, show }: ViewRowProps) {
  const t = useTexts(savedViewTexts);
  const { order, isPending } = useOrder();
  const [typed, setTyped] = useState<string>();
  if (typed !== undefined) {
    const rename = (): void => {
      if (typed.trim() !== '') order({ parts: ['desk', 'views', id, 'name'], body: { name: typed.trim() } }, () => { setTyped(undefined); });
    };
    return (
      <li className={styles.view}>
        <Input autoFocus maxLength={40} value={typed} aria-label={t.renameOf(name)} onChange={({ target }) => { setTyped(target.value); }} onPressEnter={rename} />
        <Button size="small" type="primary" loading={isPending} onClick={rename}>{t.keep}</Button>
        <Button size="small" onClick={() => { setTyped(undefined); }}>{t.cancel}</Button>
      </li>
    );
  }
  const mark = isDefault ? t.isDefault(name) : t.makeDefault(name);
  return (
    <li className={styles.view}>
      <Button type="link" className={styles.name ?? ''} aria-label={t.show(name)} aria-current={isCurrent} onClick={show}>{name}</Button>
      {isDefault && <span className={styles.mark}>{t.defaultMark}</span>}
      <Button
        size="small"
        type="text"
        icon={isDefault ? <StarFilled /> : <StarOutlined />}
        aria-label={mark}
        title={mark}
        aria-pressed={isDefault}
        onClick={() => { order({ parts: ['desk', 'default'], body: { list, view: isDefault ? null : id } }); }}
      />
      <Button size="small" type="text" icon={<EditOutlined />} aria-label={t.renameOf(name)} title={t.rename} onClick={() => { setTyped(name); }} />
      <Popconfirm title={t.removeOf(name)} okText={t.remove} cancelText={t.cancel} onConfirm={() => { order({ method: 'DELETE', parts: ['desk', 'views', id] }); }}>
        <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t.removeOf(name)} title={t.remove} />
      </Popconfirm>
    </li>
  );
}
