import { texts } from '@/lib/i18n/texts';

export const statusNames = texts(
  { submitted: '待审', verified: '待认定', returned: '已退回', credited: '已认定', reversed: '已冲销', reversal: '冲销' },
  { submitted: 'Waiting', verified: 'Verified', returned: 'Sent back', credited: 'Credited', reversed: 'Reversed', reversal: 'Reversal' },
);

export const categoryNames = texts(
  { ethics: '师德', 'county-and-above': '县级及以上', 'class-teacher': '班主任' },
  { ethics: 'Ethics', 'county-and-above': 'County and above', 'class-teacher': 'Class teacher' },
);

/** The name of a state or category, or its code when a newer server knows more than this page. */
export function nameOf(names: Record<string, string>, code: string): string {
  return names[code] ?? code;
}
