import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { bracketed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useLive } from '@/live/use-live';
import { ApprovalButtons } from './approval-buttons';
import { BoardView } from './board-view';
import { canBeApproved, versionOf, type RotationDocument } from './live-rotation';
import { NextButton } from './next-button';
import { planShown } from './next-step';
import type { Cycle } from './rotation';
import { TakePolicyButton } from './take-policy-button';
import { rotationTexts } from './texts';

export interface CyclePageProps {
  cycle: Cycle;
  cycles: Cycle[];
  canPlan: boolean;
}

/** One cycle, live: phases, quotas and the planning board. */
export function CyclePage({ cycle, cycles, canPlan }: CyclePageProps) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const scope = useScope();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('plan');
  const live = useLive<RotationDocument>('rotation', scope, wanted === null ? cycle.key : `${cycle.key}.${wanted}`);
  const board = live.document === undefined ? undefined : {
    scope,
    cycle: cycle.key,
    document: live.document,
    plan: planShown(live.document),
    version: versionOf(live.document),
    canPlan: canPlan && !cycle.cancelled,
  };
  const isLeader = rolesIn(useSession(), scope).has('bureau-leader');
  const forApproval = isLeader && !cycle.cancelled && board?.plan !== undefined && canBeApproved(board.plan) ? board.plan : undefined;
  return (
    <>
      <PageTitle
        title={t.title(cycle.schoolYear)}
        note={t.note(t.policy(cycle.policyVersion), cycle.cutOff)}
        actions={(
          <>
            {cycles.length > 1 && (
              <Select
                aria-label={t.cycle}
                value={cycle.key}
                popupMatchSelectWidth={false}
                options={cycles.map(({ key, schoolYear, cancelled }) => ({ value: key, label: cancelled ? bracketed(String(schoolYear), t.cancelled, language) : String(schoolYear) }))}
                onChange={(key) => { setParams({ cycle: key }); }}
              />
            )}
            {board?.canPlan === true && cycle.latestPolicy !== cycle.policyVersion && board.document.phases.items.P5?.state !== 'open' && <TakePolicyButton board={board} version={cycle.latestPolicy} />}
            {board?.canPlan === true && <NextButton board={board} />}
            {forApproval !== undefined && <ApprovalButtons plan={forApproval} />}
          </>
        )}
      />
      <LiveFrame live={live}>{() => board !== undefined && <BoardView board={board} />}</LiveFrame>
    </>
  );
}
