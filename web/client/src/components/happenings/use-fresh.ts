import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';

const pause = 400;

/** Reads the page's lists again when a live document says that something happened, whoever did it. */
export function useFresh(view: string, audience: string | null = null): void {
  const scope = useScope();
  const queries = useQueryClient();
  const { position } = useLive(view, scope, audience);
  useEffect(() => {
    if (position === undefined) return undefined;
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: [scope] }), pause);
    return () => { clearTimeout(timer); };
  }, [queries, scope, position]);
}
