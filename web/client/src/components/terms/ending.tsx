import { Button, DatePicker, Form, Input, Popconfirm, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { FactList } from '../fact-list';
import { useOrder } from '../happenings/use-order';
import type { Term } from './terms';
import { termTexts } from './texts';

interface Fields {
  outcome: string;
  lastDay: Dayjs;
  until?: Dayjs;
  form?: string;
  document?: string;
  reason?: string;
}

/** How the term ends: back, longer, for good, in another form, or cut short. */
export function Ending({ term }: { term: Term }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const { line, ending, mayDecide } = term;
  return (
    <section aria-label={t.ending}>
      <h3>{t.ending}</h3>
      {ending !== null && (
        <FactList
          facts={[
            [t.outcome, codes.name('termOutcome', ending.outcome)],
            [t.lastDay, ending.lastDay],
            [t.until, ending.until],
            [t.form, ending.nextForm !== line.form && codes.name('exchangeForm', ending.nextForm)],
            [t.way, typeof ending.nextName === 'string' && t.nextAt(ending.nextName)],
            [t.documentNo, ending.document],
            [t.reason, ending.reason],
          ]}
        />
      )}
      {mayDecide && (ending !== null
        ? (
          <Popconfirm title={t.confirm} okText={t.takeBackEnd} cancelText={t.cancel} onConfirm={() => { order({ parts: ['terms', line.key, 'end'], method: 'DELETE' }); }}>
            <Button loading={isPending}>{t.takeBackEnd}</Button>
          </Popconfirm>
        )
        : <Deciding term={term} />)}
    </section>
  );
}

function Deciding({ term: { line } }: { term: Term }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [next] = useState(uuid7);
  const [outcome, setOutcome] = useState<string>();
  const goesOn = outcome === 'extended' || outcome === 'converted';
  const decide = ({ lastDay, until, ...fields }: Fields): void => {
    order({ parts: ['terms', line.key, 'end'], body: { ...fields, next, lastDay: lastDay.format('YYYY-MM-DD'), until: until?.format('YYYY-MM-DD') } });
  };
  return (
    <Form<Fields> layout="vertical" size="small" initialValues={{ lastDay: dayjs(line.plannedEnd ?? undefined) }} onFinish={decide}>
      <Form.Item name="outcome" label={t.outcome} rules={[{ required: true }]}><Select options={codes.options('termOutcome')} onChange={setOutcome} /></Form.Item>
      <Form.Item name="lastDay" label={t.lastDay} rules={[{ required: true }]}><DatePicker allowClear={false} style={{ width: '100%' }} /></Form.Item>
      {goesOn && <Form.Item name="until" label={t.until} rules={[{ required: true }]}><DatePicker style={{ width: '100%' }} /></Form.Item>}
      {outcome === 'converted' && <Form.Item name="form" label={t.newForm} rules={[{ required: true }]}><Select options={codes.options('exchangeForm').filter(({ value }) => value !== line.form)} /></Form.Item>}
      <Form.Item name="document" label={t.documentNo}><Input maxLength={60} /></Form.Item>
      <Form.Item name="reason" label={t.reason}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <Button htmlType="submit" loading={isPending}>{t.decide}</Button>
    </Form>
  );
}
