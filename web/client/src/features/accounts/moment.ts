import dayjs from 'dayjs';

/** 2026-03-15 09:00 on the reader's clock. */
export function moment(at: string): string {
  return dayjs(at).format('YYYY-MM-DD HH:mm');
}
