import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';

/** Today on the reader's calendar; becomes tomorrow at midnight on a page left open. */
export function useToday(): Dayjs {
  const [today, setToday] = useState(() => dayjs().startOf('day'));
  useEffect(() => {
    const timer = setTimeout(() => { setToday(dayjs().startOf('day')); }, today.add(1, 'day').diff(dayjs()) + 1_000);
    return () => { clearTimeout(timer); };
  }, [today]);
  return today;
}
