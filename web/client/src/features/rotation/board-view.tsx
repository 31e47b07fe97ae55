import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { personLabel } from '@/components/person/person-label';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { AssignModal } from './assign-modal';
import type { Board, Chosen } from './board';
import { inAddress, useCandidateAddress } from './candidate-address';
import { CandidateList } from './candidate-list';
import { CycleSteps } from './cycle-steps';
import { Doings } from './doings';
import { Gauges } from './gauges';
import { PhaseDrawer } from './phase-drawer';
import { PlanView } from './plan-view';
import type { Dragged } from './posts/post-rows';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';
import { WhyPanel } from './why-panel';

/** Phases and quotas on top; below, who could move, the plan, and why. */
export function BoardView({ board }: { board: Board }) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const [chosen, choose] = useState<Chosen>();
  const [assigned, assign] = useState<Chosen>();
  const [dragged, drag] = useState<Dragged>();
  const [phase, openPhase] = useState<string>();
  const address = useCandidateAddress();
  const [part, setPart] = useState<'candidates' | 'plan'>('candidates');
  const candidates = <CandidateList board={board} address={address} chosen={chosen?.teacher} choose={choose} assign={assign} drag={drag} />;
  const plan = <PlanView board={board} chosen={chosen?.teacher} choose={choose} dragged={dragged} />;
  const why = <WhyPanel board={board} chosen={chosen} assign={assign} />;
  return (
    <>
      <CycleSteps document={board.document} open={openPhase} />
      {phase !== undefined && <PhaseDrawer board={board} phase={phase} close={() => { openPhase(undefined); }} />}
      <Gauges
        board={board}
        show={(changes) => {
          address.filter(inAddress({ q: '', standing: '', subject: '', school: '', unplaced: false, ...changes }));
          setPart('candidates');
        }}
      />
      <Doings board={board} />
      {isPhone ? (
        <>
          <Segmented
            block
            value={part}
            options={[{ value: 'candidates', label: t.candidates }, { value: 'plan', label: t.plan }]}
            onChange={setPart}
            style={{ marginBottom: 8 }}
          />
          {part === 'candidates' ? candidates : plan}
          <Drawer open={chosen !== undefined} title={chosen !== undefined && personLabel(chosen, language)} placement="bottom" size="70%" onClose={() => { choose(undefined); }}>{why}</Drawer>
        </>
      ) : (
        <div className={styles.board}>
          {candidates}
          {plan}
          {why}
        </div>
      )}
      {assigned !== undefined && <AssignModal key={assigned.teacher} board={board} person={assigned} close={() => { assign(undefined); }} />}
    </>
  );
}
