import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { entryTexts } from '@/components/entry/texts';
import { Problem } from '@/lib/http/problem';
import { send } from '@/lib/http/send';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';

/** Takes back what was entered and has not taken effect yet. */
export function TakeBackButton({ path }: { path: string }) {
  const t = useTexts(entryTexts);
  const language = useLanguage();
  const scope = useScope();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const taking = useMutation({
    mutationFn: () => send<unknown>({ method: 'DELETE', path }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope] }),
    onError: (error) => { if (error instanceof Problem) void message.error(error.texts[language]); },
  });
  return (
    <Popconfirm title={t.takeBackTitle} okText={t.takeBack} cancelText={t.cancel} onConfirm={() => { taking.mutate(); }}>
      <Button type="link" size="small" loading={taking.isPending}>{t.takeBack}</Button>
    </Popconfirm>
  );
}
