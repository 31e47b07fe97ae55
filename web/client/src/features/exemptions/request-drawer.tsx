import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { readOwnExemptions } from '@/components/exemptions/exemptions';
import { OwnActions } from '@/components/exemptions/own-actions';
import { RequestFacts } from '@/components/exemptions/request-facts';
import { exemptionTexts } from '@/components/exemptions/texts';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useIsPhone } from '@/lib/use-is-phone';
import { Decision } from './decision';
import { listTexts } from './texts';

/** One teacher's requests beside the list: the latest with what may be done about it, then the earlier ones. */
export function RequestDrawer({ teacher, close }: { teacher: string; close: () => void }) {
  const t = useTexts(exemptionTexts);
  const l = useTexts(listTexts);
  const scope = useScope();
  const mayDecide = rolesIn(useSession(), scope).has('coordinator');
  const isPhone = useIsPhone();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'exemptions', teacher],
    queryFn: ({ signal }) => readOwnExemptions(scope, teacher, signal),
  });
  const [last, ...earlier] = data?.requests ?? [];
  return (
    <Drawer open size={isPhone ? '100%' : 520} title={last === undefined ? t.title : `${last.line.name}（${last.line.number}，${last.line.schoolName}）`} onClose={close}>
      {isPending && <LoadingState />}
      {error !== null && <FailingState error={error} retry={() => void refetch()} />}
      {last !== undefined && (
        <>
          <RequestFacts request={last} />
          {mayDecide && last.line.state !== 'withdrawn' ? <Decision key={last.line.state} request={last} /> : <OwnActions request={last} />}
        </>
      )}
      {earlier.length > 0 && <h3>{l.earlier}</h3>}
      {earlier.map((request) => <RequestFacts key={request.line.id} request={request} />)}
    </Drawer>
  );
}
