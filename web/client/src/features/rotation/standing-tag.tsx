import { StateMark } from '@/components/state-mark';
import { useTexts } from '@/lib/i18n/texts';
import { isStanding } from './standings';
import { rotationTexts } from './texts';

const tones = { duty: 'waiting', volunteer: 'live', eligible: 'plain', exempt: 'plain', 'not-eligible': 'plain' } as const;

export function StandingTag({ standing }: { standing: string | null | undefined }) {
  const t = useTexts(rotationTexts);
  if (!isStanding(standing)) return <StateMark>{t.unassessed}</StateMark>;
  return <StateMark tone={tones[standing]}>{t[standing]}</StateMark>;
}
