import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { Problem } from '@/lib/http/problem';
import { useLanguage } from '@/lib/i18n/language';
import { forgetPerson, signOut } from '@/lib/session';

/** Signs out and forgets what was loaded for this person; says so when the server did not hear it. */
export function useSignOut(end = signOut): () => void {
  const queries = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  const { mutate } = useMutation({
    mutationFn: end,
    onSuccess: () => { forgetPerson(queries); },
    onError: (error) => { if (error instanceof Problem) void message.error(error.texts[language]); },
  });
  return mutate;
}
