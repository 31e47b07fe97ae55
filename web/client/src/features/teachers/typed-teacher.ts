import dayjs, { type Dayjs } from 'dayjs';
import { dayText } from '@/components/entry/entry-fields';
import type { ReviewLine } from '@/components/entry/review-table';
import type { Codes } from '@/lib/codes';
import type { Dossier } from './teachers';
import type { teacherTexts } from './texts';

/** A teacher's facts as a form holds them; what is empty is cleared. */
export interface TypedTeacher {
  name?: string;
  identityNumber?: string;
  phone?: string;
  school?: string;
  campus?: string;
  stage?: string;
  subject?: string;
  arrived?: Dayjs | null;
  secondSubjects?: string[];
  grade?: string;
  certifiedSubject?: string;
  title?: string;
  postGrade?: string;
  honour?: string;
  honourLevel?: string;
  degree?: string;
  establishment?: string;
  startedWork?: Dayjs | null;
  duty?: string;
  dutySince?: Dayjs | null;
  classTeacher?: boolean;
}

const lists = {
  stage: 'stage', subject: 'subject', certifiedSubject: 'subject', title: 'title', honour: 'honour', honourLevel: 'honourLevel',
  degree: 'degree', establishment: 'establishment', duty: 'duty', secondSubjects: 'subject',
} as const;

const labels = {
  name: 'name', identityNumber: 'identityNumber', phone: 'phone', school: 'school', campus: 'campus', stage: 'stage', subject: 'subject', arrived: 'arrived',
  secondSubjects: 'secondSubjects', grade: 'grade', certifiedSubject: 'certificate', title: 'professionalTitle', postGrade: 'postGrade', honour: 'honour',
  honourLevel: 'honourLevel', degree: 'degree', establishment: 'establishment', startedWork: 'startedWork', duty: 'duty', dutySince: 'dutySince', classTeacher: 'classTeacher',
} as const;

type FieldName = keyof typeof labels;
const names = Object.keys(labels) as FieldName[];

/** The facts of a dossier as its form begins; identity number and phone are masked and begin empty. */
export function typedOf({ line, ...dossier }: Dossier): TypedTeacher {
  return {
    name: line.name, school: line.school, campus: line.campus ?? '', stage: line.stage, subject: line.subject, arrived: dayjs(line.arrived),
    secondSubjects: dossier.secondSubjects, grade: textOf(dossier.grade), certifiedSubject: dossier.certifiedSubject ?? '', title: line.title, postGrade: textOf(line.postGrade),
    honour: line.honour ?? '', honourLevel: line.honourLevel ?? '', degree: dossier.degree ?? '', establishment: line.establishment,
    startedWork: typeof dossier.startedWork === 'string' ? dayjs(dossier.startedWork) : null, duty: line.duty ?? '',
    dutySince: typeof dossier.dutySince === 'string' ? dayjs(dossier.dutySince) : null, classTeacher: line.classTeacher,
  };
}

/** The fields that differ, as the server takes them. */
export function changedFields(typed: TypedTeacher, before: TypedTeacher): Record<string, string | string[] | boolean> {
  return Object.fromEntries(changedNames(typed, before).map((name) => [name, sent(typed[name])]));
}

/** The fields that differ, in words. */
export function reviewOf(
  typed: TypedTeacher, before: TypedTeacher, { t, codes, schools, yes, no }: { t: (typeof teacherTexts)['zh']; codes: Codes; schools: { value: string; label: string }[]; yes: string; no: string },
): ReviewLine[] {
  const words = (name: FieldName, of: TypedTeacher): string => {
    const value = of[name];
    if (typeof value === 'boolean') return value ? yes : no;
    const plain = sent(value);
    const single = (code: string): string => (name in lists ? codes.name(lists[name as keyof typeof lists], code) : name === 'school' ? (schools.find((one) => one.value === code)?.label ?? code) : code);
    return Array.isArray(plain) ? plain.map(single).join('、') : single(String(plain));
  };
  return changedNames(typed, before).map((name) => ({
    label: t[labels[name]],
    before: name === 'identityNumber' || name === 'phone' ? (before[name] === undefined ? '' : '•••') : words(name, before),
    after: words(name, typed),
  }));
}

function changedNames(typed: TypedTeacher, before: TypedTeacher): FieldName[] {
  return names.filter((name) => typed[name] !== undefined && JSON.stringify(sent(typed[name])) !== JSON.stringify(sent(before[name])));
}

function sent(value: TypedTeacher[FieldName]): string | string[] | boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value)) return value;
  return dayText(value);
}

function textOf(number: number | string | null | undefined): string {
  return number === null || number === undefined ? '' : String(number);
}
