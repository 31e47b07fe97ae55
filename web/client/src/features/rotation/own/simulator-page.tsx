import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { labelled } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { readSimulation, type Simulation } from './own-case';
import { OwnPage } from './own-page';
import styles from './own.module.css';
import { wishTexts } from './wish-texts';

/** Tries other facts on the scale of points; nothing is stored. */
export function SimulatorPage() {
  const t = useTexts(wishTexts);
  return <OwnPage title={t.simulator}>{(own) => <Simulator {...own} />}</OwnPage>;
}

function Simulator({ cycle, teacher }: { cycle: string; teacher: string }) {
  const t = useTexts(wishTexts);
  const scope = useScope();
  const [tried, setTried] = useState<Record<string, string>>({});
  const [evidence, setEvidence] = useState<Record<string, number>>({});
  const query = { ...tried, evidence: Object.entries(evidence).map(([code, count]) => `${code}:${count}`).join(',') };
  const { data, error, refetch } = useQuery({
    queryKey: [scope, 'rotation', 'simulation', cycle, teacher, query],
    queryFn: ({ signal }) => readSimulation(scope, cycle, teacher, query, signal),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <>
      <p className={styles.note}>{t.simulatorNext}</p>
      <p className={styles.total} data-testid="simulated">{t.now(data.now, data.total)}</p>
      <Inputs simulation={data} tried={tried} set={(name, value) => { setTried((before) => ({ ...before, [name]: value })); }} evidence={evidence} prove={(code, count) => { setEvidence((before) => ({ ...before, [code]: count })); }} />
      <Button onClick={() => { setTried({}); setEvidence({}); }}>{t.reset}</Button>
      <Outcome simulation={data} />
    </>
  );
}

interface InputsProps {
  simulation: Simulation;
  tried: Record<string, string>;
  set: (name: string, value: string) => void;
  evidence: Record<string, number>;
  prove: (code: string, count: number) => void;
}

function Inputs({ simulation: { facts, points }, tried, set, evidence, prove }: InputsProps) {
  const t = useTexts(wishTexts);
  const codes = useCodes();
  const language = useLanguage();
  const numbers = [['yearsHere', t.yearsHere, facts.yearsHere], ['ruralYears', t.ruralYears, facts.ruralYears], ['yearsInWork', t.yearsInWork, facts.yearsInWork]] as const;
  return (
    <div className={styles.inputs}>
      {numbers.map(([name, label, fact]) => (
        <label key={name}>
          {label}
          <InputNumber aria-label={label} min={0} max={60} precision={0} value={Number(tried[name] ?? fact)} onChange={(value) => { set(name, String(value ?? fact)); }} style={{ width: '100%' }} />
        </label>
      ))}
      <label>{t.titleHeld}<Select aria-label={t.titleHeld} options={codes.options('title')} value={tried.title ?? facts.title} onChange={(value: string) => { set('title', value); }} /></label>
      <label>
        {t.classTeacher}
        <Select
          aria-label={t.classTeacher}
          options={[{ value: 'true', label: t.yes }, { value: 'false', label: t.no }]}
          value={tried.classTeacher ?? String(facts.classTeacher)}
          onChange={(value: string) => { set('classTeacher', value); }}
        />
      </label>
      {points.filter(({ counts }) => counts === 'evidence').map((line) => {
        const label = t.evidence(language === 'zh' ? line.zh : line.en);
        return <label key={line.code}>{label}<InputNumber aria-label={label} min={0} max={10} precision={0} value={evidence[line.code] ?? Math.round(line.points / Math.max(1, line.each))} onChange={(value) => { prove(line.code, value ?? 0); }} style={{ width: '100%' }} /></label>;
      })}
    </div>
  );
}

function Outcome({ simulation: { points, proofs, cutOffs } }: { simulation: Simulation }) {
  const t = useTexts(wishTexts);
  const codes = useCodes();
  const language = useLanguage();
  return (
    <>
      <ul className={styles.lines}>
        {points.map((line) => (
          <li key={line.code}>
            <div><p>{language === 'zh' ? line.zh : line.en}</p><small>{language === 'zh' ? line.factZh : line.factEn}</small></div>
            <b>{line.points}</b>
          </li>
        ))}
      </ul>
      {proofs.length > 0 && (
        <>
          <h2 className={styles.head}>{t.proofs}</h2>
          <ul>{points.filter(({ code }) => proofs.includes(code)).map((line) => <li key={line.code}>{labelled(language === 'zh' ? line.zh : line.en, line.condition, language)}</li>)}</ul>
          <p className={styles.note}>{t.proofsNext}</p>
        </>
      )}
      <h2 className={styles.head}>{t.cutOffs}</h2>
      {cutOffs.length === 0 ? <p className={styles.note}>{t.noCutOffs}</p> : (
        <>
          <p className={styles.note}>{t.cutOffsNext}</p>
          <Table
            size="small"
            pagination={false}
            rowKey={({ schoolYear, school, subject }) => `${schoolYear}/${school ?? ''}/${subject}`}
            dataSource={cutOffs}
            columns={[
              { key: 'year', title: t.year, render: (_, { schoolYear }) => schoolYear },
              { key: 'school', title: t.school, render: (_, { schoolName }) => schoolName ?? t.all },
              { key: 'subject', title: t.subject, render: (_, { subject }) => codes.name('subject', subject) },
              { key: 'moves', title: t.count, align: 'right', render: (_, { moves }) => moves ?? t.hidden },
              { key: 'lowest', title: t.lowest, align: 'right', render: (_, { lowest }) => lowest ?? '—' },
            ]}
          />
        </>
      )}
    </>
  );
}
