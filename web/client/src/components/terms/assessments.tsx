import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { FactList } from '../fact-list';
import { useOrder } from '../happenings/use-order';
import type { Term } from './terms';
import styles from './terms.module.css';
import { termTexts } from './texts';

const kinds = ['mid-term', 'end'];

/** What the receiving school makes of the service, in the middle and at the end. */
export function Assessments({ term }: { term: Term }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  return (
    <section aria-label={t.assessments}>
      <h3>{t.assessments}</h3>
      <FactList facts={term.assessments.map(({ kind, result, remarks }) => [t.kindOf(kind), `${codes.name('termResult', result)}${remarks ? `：${remarks}` : ''}`])} />
      {term.mayReceive && (typeof term.line.reported === 'string' ? <Assessing term={term} /> : <p>{t.assessAfterReport}</p>)}
    </section>
  );
}

function Assessing({ term: { line, assessments } }: { term: Term }) {
  const t = useTexts(termTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [kind, setKind] = useState(() => (line.waiting.some(({ what }) => what === 'end') ? 'end' : 'mid-term'));
  const known = assessments.find((one) => one.kind === kind);
  const [result, setResult] = useState<string>();
  const [remarks, setRemarks] = useState('');
  return (
    <div className={styles.answer}>
      <Segmented value={kind} options={kinds.map((value) => ({ value, label: t.kindOf(value) }))} onChange={(value) => { setKind(value); setResult(undefined); }} />
      <Select aria-label={t.result} placeholder={t.result} style={{ width: '100%' }} value={result ?? known?.result ?? null} options={codes.options('termResult')} onChange={setResult} />
      <Input.TextArea aria-label={t.remarks} placeholder={t.remarks} rows={2} maxLength={500} value={remarks} onChange={(event) => { setRemarks(event.target.value); }} />
      <Button
        loading={isPending}
        disabled={result === undefined && remarks.trim() === ''}
        onClick={() => { order({ parts: ['terms', line.key, 'assessments', kind], body: { result: result ?? known?.result, remarks: remarks.trim() } }); }}
      >
        {t.assess}
      </Button>
    </div>
  );
}
