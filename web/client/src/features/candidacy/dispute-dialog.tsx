import { Button, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { personLabel } from '@/components/person/person-label';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { candidateParts, type DisputeLine } from './candidacy';
import { aboutOf, valueOf } from './disputed';
import { candidacyTexts } from './texts';

const outcomes = ['pass', 'fail', 'exempt', 'not-applicable'];
const counted = ['R1', 'R2'];

/** Accepts a dispute with the corrected value, or rejects it; either way with the reason. */
export function DisputeDialog({ line, close }: { line: DisputeLine; close: () => void }) {
  const t = useTexts(candidacyTexts);
  const language = useLanguage();
  const { order, isPending } = useOrder();
  const [day, setDay] = useState('');
  const [outcome, setOutcome] = useState('');
  const [units, setUnits] = useState<number>();
  const [reason, setReason] = useState('');
  const value = line.isPoints ? (units === undefined ? '' : String(units)) : outcome === '' ? day : outcome;
  const say = (what: string, body: object): void => { order({ parts: candidateParts(line.cycle, line.teacher, 'disputes', line.id, what), body }, close); };
  return (
    <Modal open title={t.decisionOf(personLabel({ name: line.name, number: line.number, school: line.schoolName }, language))} footer={null} onCancel={close}>
      <p><b>{aboutOf(line, language)}</b><br />{valueOf(line, line.before, t, language)}</p>
      <p>{line.text}</p>
      {line.evidence && <p>{line.evidence}</p>}
      <Form layout="vertical" component="div">
        {line.isPoints && (
          <Form.Item label={t.valueUnits} htmlFor="units">
            <InputNumber id="units" min={0} max={100} precision={0} style={{ width: '100%' }} value={units ?? null} onChange={(next) => { setUnits(next ?? undefined); }} />
          </Form.Item>
        )}
        {counted.includes(line.about) && (
          <Form.Item label={t.valueDay} htmlFor="since"><Input id="since" type="date" value={day} onChange={({ target }) => { setDay(target.value); }} /></Form.Item>
        )}
        {!line.isPoints && (
          <Form.Item label={t.valueOutcome} htmlFor="outcome">
            <Select
              id="outcome"
              value={outcome}
              onChange={setOutcome}
              options={[{ value: '', label: counted.includes(line.about) ? t.noOutcome : t.valueOutcome }, ...outcomes.map((one) => ({ value: one, label: t.outcomeOf(one) }))]}
            />
          </Form.Item>
        )}
        <Form.Item label={t.grounds} htmlFor="grounds">
          <Input.TextArea id="grounds" rows={2} maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value); }} />
        </Form.Item>
        <Space>
          <Button type="primary" disabled={value === '' || reason.trim() === ''} loading={isPending} onClick={() => { say('acceptance', { value, reason: reason.trim() }); }}>{t.accept}</Button>
          <Button danger disabled={reason.trim() === ''} loading={isPending} onClick={() => { say('rejection', { value: null, reason: reason.trim() }); }}>{t.reject}</Button>
        </Space>
      </Form>
    </Modal>
  );
}
