import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { commonTexts } from './common-texts';

export interface FiltersProps {
  /** How many are set, so that folded ones are not forgotten. */
  set: number;
  children: ReactNode;
}

/** A list's filters in a row; on a phone folded away until asked for. */
export function Filters({ set, children }: FiltersProps) {
  const t = useTexts(commonTexts);
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  if (!isPhone) return children;
  return (
    <>
      <Badge count={set} size="small">
        <Button icon={<FilterOutlined />} aria-expanded={isOpen} onClick={() => { setOpen(!isOpen); }}>{t.filters}</Button>
      </Badge>
      {isOpen && children}
    </>
  );
}
