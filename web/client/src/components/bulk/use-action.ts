import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '@/lib/http/problem';
import { uuid7 } from '@/lib/http/uuid7';
import { useScope } from '@/lib/scope';
import { readAction, runAction, type ActionDone, type ActionOrder } from './actions';

/** One action, done once under one id. It can be stopped until it is stored; whether it was, the server says. */
export function useAction(order: ActionOrder) {
  const scope = useScope();
  const queries = useQueryClient();
  const [key] = useState(() => uuid7());
  const ending = useRef(new AbortController());
  const running = useMutation({
    mutationFn: async (): Promise<ActionDone | 'stopped'> => {
      ending.current = new AbortController();
      const { signal } = ending.current;
      try {
        return await runAction(scope, order, key, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
        return await storedOrStopped(scope, key);
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope] }),
  });
  return { key, running, stop: () => { ending.current.abort(); } };
}

async function storedOrStopped(scope: string, key: string): Promise<ActionDone | 'stopped'> {
  try {
    const { line } = await readAction(scope, key, new AbortController().signal);
    return { id: line.id, position: 0, done: line.done, refused: line.refused, repeated: true };
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return 'stopped';
    throw error;
  }
}
