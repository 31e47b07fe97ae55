import { Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { dayText, WhenAndWhy } from '@/components/entry/entry-fields';
import styles from '@/components/entry/entry.module.css';
import type { ReviewLine } from '@/components/entry/review-table';
import { entryTexts } from '@/components/entry/texts';
import { useCodes, type CodeListName } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { lifeTexts } from './life-texts';
import type { School } from './schools';
import { schoolTexts } from './texts';

interface TypedSchool {
  name: string;
  kind: string;
  stages: string[];
  location: string;
  strength: string;
  township: string;
  longitude: string;
  latitude: string;
  pupils: string;
  campuses: string[];
  managedBy: string;
}

interface Fields extends Partial<TypedSchool> {
  code?: string;
  effectiveOn?: Dayjs;
  reason?: string;
}

const lists: Partial<Record<keyof TypedSchool, CodeListName>> = { kind: 'schoolKind', stages: 'stage', location: 'location', strength: 'strength' };
const labels = {
  name: 'name', kind: 'kind', stages: 'stages', location: 'location', strength: 'strength', township: 'township', longitude: 'longitude', latitude: 'latitude',
  pupils: 'pupils', campuses: 'campuses', managedBy: 'managedBy',
} as const;
const names = Object.keys(labels) as (keyof TypedSchool)[];

/** Puts a school on the list, or corrects what the list says of one from a day on. */
export function SchoolDialog({ school, close }: { school: School | undefined; close: () => void }) {
  const t = useTexts(schoolTexts);
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const [id] = useState(uuid7);
  const before: Partial<TypedSchool> = school === undefined ? {} : typedOf(school);
  const changed = (fields: Fields): (keyof TypedSchool)[] => names.filter((name) => JSON.stringify(fields[name] ?? '') !== JSON.stringify(before[name] ?? ''));
  const words = (name: keyof TypedSchool, value: string | string[] | undefined): string => {
    const list = lists[name];
    const parts = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return parts.map((part) => (list === undefined ? part : codes.name(list, part))).join('、');
  };
  const review = (fields: Fields): ReviewLine[] => {
    const lines = changed(fields).map((name) => ({ label: t[labels[name]], before: words(name, before[name]), after: words(name, fields[name]) }));
    if (school === undefined) return [{ label: l.code, before: '', after: fields.code ?? '' }, ...lines];
    return lines.length === 0 ? [] : [...lines, { label: e.effectiveOn, before: '', after: dayText(fields.effectiveOn) }, { label: e.reason, before: '', after: fields.reason ?? '' }];
  };
  const required = [{ required: true, whitespace: true, message: e.required }];
  const chosen = [{ required: true, message: e.required }];
  return (
    <EntryDialog<Fields>
      title={school === undefined ? l.add : l.correct}
      about={school === undefined ? l.addAbout : l.about(school.line.name, school.line.code)}
      width={720}
      initial={school === undefined ? { stages: [], campuses: [] } : { ...before, effectiveOn: dayjs() }}
      order={(fields) => {
        const sent = Object.fromEntries(changed(fields).map((name) => [name, fields[name] ?? '']));
        return school === undefined
          ? { method: 'POST', path: apiPath(scope, 'schools'), body: { code: fields.code, fields: sent } }
          : { method: 'POST', path: apiPath(scope, 'schools', school.line.key, 'corrections'), body: { id, fields: sent, effectiveOn: dayText(fields.effectiveOn), reason: fields.reason } };
      }}
      review={review}
      close={close}
    >
      <div className={styles.grid}>
        {school === undefined && <Form.Item name="code" label={l.code} rules={required}><Input maxLength={20} autoCapitalize="characters" /></Form.Item>}
        <Form.Item name="name" label={t.name} rules={required}><Input maxLength={60} /></Form.Item>
        <Form.Item name="kind" label={t.kind} rules={chosen}><Select options={codes.options('schoolKind')} /></Form.Item>
        <Form.Item name="stages" label={t.stages} rules={chosen}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={codes.options('stage')} /></Form.Item>
        <Form.Item name="location" label={t.location} rules={chosen}><Select options={codes.options('location')} /></Form.Item>
        <Form.Item name="strength" label={t.strength}><Select allowClear options={codes.options('strength')} /></Form.Item>
        <Form.Item name="township" label={t.township}><Input maxLength={60} /></Form.Item>
        <Form.Item name="pupils" label={t.pupils}><Input inputMode="numeric" maxLength={6} /></Form.Item>
        <Form.Item name="campuses" label={t.campuses}><Select mode="tags" open={false} suffix={null} placeholder={l.campusesHint} /></Form.Item>
        <Form.Item name="managedBy" label={t.managedBy}><Input maxLength={20} placeholder={l.managedByHint} /></Form.Item>
        <Form.Item name="longitude" label={t.longitude}><Input inputMode="decimal" maxLength={12} /></Form.Item>
        <Form.Item name="latitude" label={t.latitude}><Input inputMode="decimal" maxLength={12} /></Form.Item>
      </div>
      {school !== undefined && <WhenAndWhy />}
    </EntryDialog>
  );
}

function typedOf({ line, ...school }: School): TypedSchool {
  const text = (number: number | string | null): string => (number === null ? '' : String(number));
  return {
    name: line.name, kind: line.kind, stages: line.stages, location: line.location, strength: line.strength ?? '', township: line.township ?? '',
    longitude: text(line.longitude), latitude: text(line.latitude), pupils: String(line.pupils), campuses: school.campuses, managedBy: school.managedBy ?? '',
  };
}
