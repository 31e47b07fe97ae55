import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiPath } from '@/lib/http/path';
import { Problem } from '@/lib/http/problem';
import { send } from '@/lib/http/send';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { commonTexts } from '../common-texts';

export interface ScopedOrder {
  method?: 'POST' | 'PUT' | 'DELETE';
  /** Below the scope. */
  parts: string[];
  body?: unknown;
}

export interface Ordering {
  order: (order: ScopedOrder, done?: () => void) => void;
  isPending: boolean;
}

/** Orders something of the scope; lists are read again afterwards, and a refusal is said. */
export function useOrder(): Ordering {
  const t = useTexts(commonTexts);
  const scope = useScope();
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const ordering = useMutation({
    mutationFn: ({ method = 'POST', parts, body }: ScopedOrder) => send({ method, path: apiPath(scope, ...parts), ...(body === undefined ? {} : { body }) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope] }),
    onError: (error) => { void message.error(error instanceof Problem ? error.texts[language] : t.unexpected, 6); },
  });
  return {
    order: (order, done) => { ordering.mutate(order, done === undefined ? {} : { onSuccess: done }); },
    isPending: ordering.isPending,
  };
}
