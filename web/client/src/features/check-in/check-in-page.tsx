import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { Problem } from '@/lib/http/problem';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useSession } from '@/lib/session-context';
import styles from './check-in.module.css';
import { Scanner } from './scanner';
import { checkInTexts } from './texts';

interface Typed {
  scope: string;
  activity: string;
  code: string;
}

const refresh = 5_000;

/** A teacher checks in: by the address in the code, with the camera, or by typing the digits. */
export function CheckInPage() {
  const t = useTexts(checkInTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const { grants } = useSession();
  const scopes = [...new Set(grants.filter(({ role }) => role === 'teacher').map(({ scope }) => scope))];
  const [chosen, setChosen] = useState<string>();
  const [code, setCode] = useState('');
  const [scannedScope, setScannedScope] = useState<string>();
  const lists = useQueries({
    queries: scopes.map((scope) => ({
      queryKey: [scope, 'check-ins'],
      queryFn: ({ signal }: { signal: AbortSignal }) => read<components['schemas']['OpenCheckIns']>(apiPath(scope, 'check-ins'), signal),
      refetchInterval: refresh,
    })),
  });
  const checking = useMutation({
    mutationFn: ({ scope, activity, code: read }: Typed) => send({ method: 'POST', path: apiPath(scope, 'activities', activity, 'check-in'), body: { code: read } }),
    onSuccess: (_, { scope }) => { setCode(''); return queries.invalidateQueries({ queryKey: [scope] }); },
  });
  const { mutate } = checking;
  const arrived = typedIn(params);
  const isElsewhere = (scope: string | undefined): boolean => scope !== undefined && !scopes.includes(scope);
  const first = useRef(isElsewhere(arrived?.scope) ? undefined : arrived);
  useEffect(() => {
    if (first.current !== undefined) mutate(first.current);
    first.current = undefined;
  }, [mutate]);

  const timeOf = (at: string | undefined): string => (at === undefined ? '' : clockTime(Date.parse(at), language).slice(0, 5));
  const failed = lists.find(({ data, isError }) => isError && data === undefined);
  const all = lists.flatMap(({ data }, n) => (data?.activities ?? []).map((activity) => ({ ...activity, scope: scopes[n] ?? '', id: `${scopes[n] ?? ''} ${activity.key}` })));
  const [open, done] = [all.filter(({ present }) => !present), all.filter(({ present }) => present)];
  const current = open.find(({ id }) => id === (chosen ?? (arrived === undefined ? undefined : `${arrived.scope} ${arrived.activity}`))) ?? (open.length === 1 ? open[0] : undefined);
  const scanned = (text: string): void => {
    const typed = URL.canParse(text) ? typedIn(new URL(text).searchParams) : undefined;
    if (typed === undefined) return;
    setScannedScope(typed.scope);
    if (!isElsewhere(typed.scope)) mutate(typed);
  };
  if (scopes.length === 0) return <><PageTitle title={t.title} /><EmptyState title={t.notTeacher}>{t.notTeacherNext}</EmptyState></>;
  return (
    <div className={styles.page}>
      <PageTitle title={t.title} />
      <p className={styles.how}>{t.how}</p>
      {isElsewhere(scannedScope ?? arrived?.scope) && <Alert type="warning" showIcon role="alert" title={t.elsewhere} />}
      {done.length > 0 && (
        <div role="status" aria-label={t.present}>
          <ul className={styles.done}>
            {done.map(({ id, number, heldForName, checkedInAt }) => (
              <li key={id}>{t.done(`${number} ${heldForName}`, timeOf(checkedInAt ?? undefined))}</li>
            ))}
          </ul>
        </div>
      )}
      {checking.error !== null && <Alert type="error" showIcon role="alert" title={checking.error instanceof Problem ? checking.error.texts[language] : String(checking.error)} />}
      {failed !== undefined ? <FailingState error={failed.error} />
        : lists.some(({ data }) => data === undefined) ? <LoadingState />
        : open.length === 0 ? done.length === 0 && <EmptyState title={t.none}>{t.noneNext}</EmptyState>
        : (
          <>
            <Scanner found={scanned} />
            <Form layout="vertical" size="large" requiredMark={false} onFinish={() => { if (current !== undefined) mutate({ scope: current.scope, activity: current.key, code }); }}>
              <Form.Item label={t.activity}>
                <Radio.Group vertical value={current?.id} aria-label={t.activity} options={open.map(({ id, number, heldForName }) => ({ value: id, label: `${number} ${heldForName}` }))} onChange={({ target }) => { setChosen(target.value as string); }} />
              </Form.Item>
              <Form.Item label={t.code} htmlFor="check-in-code">
                <Input id="check-in-code" value={code} inputMode="numeric" autoComplete="one-time-code" maxLength={8} onChange={({ target }) => { setCode(target.value); }} />
              </Form.Item>
              <Button type="primary" htmlType="submit" block loading={checking.isPending} disabled={current === undefined || code.trim().length < 6}>{t.checkIn}</Button>
            </Form>
          </>
        )}
    </div>
  );
}

/** What the address in a code says; undefined when it is another address. */
function typedIn(params: URLSearchParams): Typed | undefined {
  const [scope, activity, code] = [params.get('scope'), params.get('activity'), params.get('code')];
  return scope === null || activity === null || code === null ? undefined : { scope, activity, code };
}
