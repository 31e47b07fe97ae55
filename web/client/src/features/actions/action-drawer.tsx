import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { readAction, refusedPath, type ActionLine } from '@/components/bulk/actions';
import { actionName, listPage } from '@/components/bulk/names';
import { ReasonList } from '@/components/bulk/reason-list';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { actionTexts } from './texts';

/** The records an action was not done to, and those that stayed when it was taken back. */
export function ActionDrawer({ line, close }: { line: ActionLine; close: () => void }) {
  const t = useTexts(actionTexts);
  const language = useLanguage();
  const scope = useScope();
  const { data, error, isPending, refetch } = useQuery({ queryKey: [scope, 'actions', line.id], queryFn: ({ signal }) => readAction(scope, line.id, signal) });
  const page = listPage(line.list);
  return (
    <Drawer open size={480} title={actionName(line.list, line.action, language)} onClose={close}>
      {isPending && <LoadingState />}
      {error !== null && <FailingState error={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <h3>{t.refusedTitle(number(line.refused, language))}</h3>
          <p>
            {page !== undefined && <Link to={`${pagePath(scope, page)}?refused=${line.id}`}>{t.openList}</Link>}
            {' '}<ExportButton size="small" list={refusedPath(scope, line.id)} />
          </p>
          <ReasonList list={line.list} reasons={data.refused} />
          {data.kept.length > 0 && (
            <>
              <h3>{t.keptTitle(number(data.kept.reduce((sum, { count }) => sum + count, 0), language))}</h3>
              <ReasonList list={line.list} reasons={data.kept} />
            </>
          )}
        </>
      )}
    </Drawer>
  );
}
