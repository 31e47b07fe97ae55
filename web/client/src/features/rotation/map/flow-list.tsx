import { LeftOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Move } from '../live-rotation';
import type { Flow } from './flows';
import { mapTexts } from './map-texts';
import styles from './map.module.css';

export interface FlowListProps {
  flows: Flow[];
  nameOf: (key: string) => string;
  shortOf: (school: string) => string;
  chosen: string | undefined;
  choose: (key: string | undefined) => void;
}

/** The flows in words, the largest first; a chosen one with its people. */
export function FlowList({ flows, nameOf, shortOf, chosen, choose }: FlowListProps) {
  const t = useTexts(mapTexts);
  const codes = useCodes();
  const language = useLanguage();
  const flow = flows.find(({ key }) => key === chosen);
  const said = ({ from, to }: Flow): string => (from === to ? t.within(nameOf(from)) : `${nameOf(from)} → ${nameOf(to)}`);
  const back = chosen !== undefined && <Button size="small" type="text" icon={<LeftOutlined />} onClick={() => { choose(undefined); }}>{t.all}</Button>;
  if (flow !== undefined) {
    return (
      <section className={styles.list} aria-label={said(flow)}>
        <div className={styles.head}>{back}<h2>{`${said(flow)} ${t.people(number(flow.moves.length, language))}`}</h2></div>
        <Table<Move>
          size="small"
          rowKey={({ id }) => id}
          dataSource={flow.moves}
          pagination={{ pageSize: 15, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { key: 'name', title: t.person, render: (_, { name, number: no }) => <PersonName name={name} number={no} /> },
            { key: 'subject', title: t.subjectName, render: (_, { stage, subject }) => codes.post(stage, subject) },
            { key: 'way', title: t.way, render: (_, { from, to }) => `${shortOf(from)} → ${shortOf(to)}` },
          ]}
        />
      </section>
    );
  }
  const shown = flows.filter(({ from, to }) => chosen === undefined || chosen === from || chosen === to);
  return (
    <section className={styles.list} aria-label={t.flows}>
      <div className={styles.head}>{back}<h2>{chosen === undefined ? t.flows : nameOf(chosen)}</h2></div>
      {shown.length === 0 ? <p>{t.nothing}</p> : (
        <ol className={styles.flows} tabIndex={0}>
          {shown.map((one) => (
            <li key={one.key}>
              <button type="button" onClick={() => { choose(one.key); }}><span>{said(one)}</span><b>{t.people(number(one.moves.length, language))}</b></button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
