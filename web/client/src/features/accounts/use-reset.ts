import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiPath } from '@/lib/http/path';
import { Problem } from '@/lib/http/problem';
import { send } from '@/lib/http/send';
import { useLanguage } from '@/lib/i18n/language';
import { useScope } from '@/lib/scope';
import type { Issued, Slip } from './accounts';

export interface Resetting {
  /** The address below the scope: a teacher's, or an account's. */
  reset: (...parts: string[]) => void;
  isPending: boolean;
  /** The code that was issued, until it is forgotten. */
  slip: Slip | undefined;
  forget: () => void;
}

/** Issues a new code in place of a password; a refusal is said. */
export function useReset(): Resetting {
  const scope = useScope();
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const resetting = useMutation({
    mutationFn: (parts: string[]) => send<Issued>({ method: 'POST', path: apiPath(scope, ...parts, 'activation') }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope, 'accounts'] }),
    onError: (error) => { if (error instanceof Problem) void message.error(error.texts[language], 6); },
  });
  return {
    reset: (...parts) => { resetting.mutate(parts); },
    isPending: resetting.isPending,
    slip: resetting.data?.slip,
    forget: resetting.reset,
  };
}
