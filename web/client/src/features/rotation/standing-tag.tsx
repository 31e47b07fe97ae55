import { Tag } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { isStanding } from './standings';
import { rotationTexts } from './texts';

const colours = { duty: 'warning', volunteer: 'green', eligible: 'blue', exempt: 'default', 'not-eligible': 'default' } as const;

export function StandingTag({ standing }: { standing: string | null | undefined }) {
  const t = useTexts(rotationTexts);
  if (!isStanding(standing)) return <Tag>{t.unassessed}</Tag>;
  return <Tag color={colours[standing]} style={{ marginInlineEnd: 0 }}>{t[standing]}</Tag>;
}
