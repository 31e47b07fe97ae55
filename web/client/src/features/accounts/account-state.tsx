import { StateMark, type StateMarkProps } from '@/components/state-mark';
import { useTexts } from '@/lib/i18n/texts';
import { accountTexts } from './texts';

export const accountStates = ['none', 'waiting', 'expired', 'active', 'suspended', 'closed'] as const;
export type AccountState = (typeof accountStates)[number];

const tones: Partial<Record<AccountState, StateMarkProps['tone']>> = { waiting: 'waiting', expired: 'wrong', active: 'live', suspended: 'wrong' };

function isAccountState(value: string): value is AccountState {
  return accountStates.some((state) => state === value);
}

/** How far an account has come, in words and colour. */
export function AccountStateTag({ state }: { state: string }) {
  const t = useTexts(accountTexts);
  return isAccountState(state) ? <StateMark tone={tones[state] ?? 'plain'}>{t[state]}</StateMark> : state;
}
