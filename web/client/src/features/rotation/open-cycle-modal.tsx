import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LoadingState } from '@/components/loading-state';
import { read } from '@/lib/http/read';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { DayField } from './day-field';
import { dialogTexts } from './dialog-texts';
import { RefusalNote } from './refusal-note';
import { rotationPath, type CycleProposal } from './rotation';
import { rotationTexts } from './texts';
import { useOrder } from './use-order';

/** Opens a cycle under the policy in force. */
export function OpenCycleModal({ close }: { close: () => void }) {
  const scope = useScope();
  const proposal = useQuery({
    queryKey: [scope, 'rotation', 'proposal'],
    queryFn: ({ signal }) => read<CycleProposal>(rotationPath(scope, 'cycles', 'proposal'), signal),
  });
  return proposal.data === undefined ? <Modal open footer={null} onCancel={close}><LoadingState /></Modal> : <Opening proposal={proposal.data} close={close} />;
}

function Opening({ proposal, close }: { proposal: CycleProposal; close: () => void }) {
  const d = useTexts(dialogTexts);
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const scope = useScope();
  const [, setParams] = useSearchParams();
  const { order, isBusy, problem } = useOrder(scope);
  const [key] = useState(() => uuid7().replaceAll('-', ''));
  const [year, setYear] = useState(proposal.schoolYear);
  const [cutOff, setCutOff] = useState(proposal.cutOff);
  const open = async (): Promise<void> => {
    if (!(await order({ method: 'POST', path: rotationPath(scope, 'cycles', key), body: { schoolYear: year, cutOff } }))) return;
    setParams({ cycle: key }, { replace: true });
    close();
  };
  return (
    <Modal open title={d.openTitle} okText={d.confirmOpen} cancelText={d.cancel} confirmLoading={isBusy} onOk={() => void open()} onCancel={close}>
      <RefusalNote problem={problem} />
      <p>{d.frozen(t.policy(proposal.policyVersion), number(proposal.teachers, language))}</p>
      <Form layout="vertical">
        <Form.Item label={d.schoolYearUnit} htmlFor="rotation-year">
          <InputNumber
            id="rotation-year"
            value={year}
            min={2000}
            max={2100}
            onChange={(next) => {
              if (next === null) return;
              setYear(next);
              setCutOff(`${next}${cutOff.slice(4)}`);
            }}
          />
        </Form.Item>
        <DayField id="rotation-cut-off" label={d.cutOff} value={cutOff} change={setCutOff} />
      </Form>
    </Modal>
  );
}
