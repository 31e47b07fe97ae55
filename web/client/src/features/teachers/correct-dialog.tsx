import { Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { dayText, WhenAndWhy } from '@/components/entry/entry-fields';
import { entryTexts } from '@/components/entry/texts';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { lifeTexts } from './life-texts';
import { TeacherFields } from './teacher-fields';
import type { Dossier } from './teachers';
import { teacherTexts } from './texts';
import { changedFields, reviewOf, typedOf, type TypedTeacher } from './typed-teacher';
import { useAbout } from './use-about';
import { useSchoolOptions } from './use-school-options';

interface Correction extends TypedTeacher {
  effectiveOn: Dayjs;
  reason: string;
}

/** Corrects what the roster says of a teacher from a day on; a school corrects the phone alone. */
export function CorrectDialog({ dossier, isPhoneOnly, close }: { dossier: Dossier; isPhoneOnly: boolean; close: () => void }) {
  const t = useTexts(teacherTexts);
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const schools = useSchoolOptions();
  const about = useAbout(dossier.line);
  const [id] = useState(uuid7);
  const before: TypedTeacher = typedOf(dossier);
  // Masked values begin empty, and empty means as it was.
  const typedIn = (fields: Correction): TypedTeacher => {
    const typed: TypedTeacher = { ...fields };
    if (typed.identityNumber === '') delete typed.identityNumber;
    if (typed.phone === '') delete typed.phone;
    return typed;
  };
  return (
    <EntryDialog<Correction>
      title={isPhoneOnly ? l.correctPhone : l.correct}
      about={about}
      width={isPhoneOnly ? 480 : 760}
      initial={{ ...(isPhoneOnly ? {} : before), effectiveOn: dayjs() }}
      order={(fields) => ({
        method: 'POST',
        path: apiPath(scope, 'teachers', dossier.line.key, 'corrections'),
        body: { id, fields: changedFields(typedIn(fields), before), effectiveOn: dayText(fields.effectiveOn), reason: fields.reason },
      })}
      review={(fields) => {
        const lines = reviewOf(typedIn(fields), before, { t, codes, schools, yes: l.yes, no: l.no });
        return lines.length === 0 ? [] : [
          ...lines.map((line) => (line.label === t.phone ? { ...line, before: dossier.phone ?? '' } : line.label === t.identityNumber ? { ...line, before: dossier.identityNumber ?? '' } : line)),
          { label: e.effectiveOn, before: '', after: dayText(fields.effectiveOn) },
          { label: e.reason, before: '', after: fields.reason },
        ];
      }}
      close={close}
    >
      {isPhoneOnly
        ? <Form.Item name="phone" label={t.phone} rules={[{ required: true, whitespace: true, message: e.required }]}><Input maxLength={16} autoComplete="off" /></Form.Item>
        : <TeacherFields isNew={false} />}
      <WhenAndWhy />
    </EntryDialog>
  );
}
