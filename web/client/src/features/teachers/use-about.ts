import { personLabel } from '@/components/person/person-label';
import { useCodes } from '@/lib/codes';
import { useLanguage } from '@/lib/i18n/language';
import type { TeacherLine } from './teachers';

/** Who somebody is, so that nobody of the same name is meant: number, school and subject beside the name. */
export function useAbout(line: TeacherLine): string {
  const codes = useCodes();
  return personLabel({ name: line.name, number: line.staffNumber, school: line.schoolName, subject: codes.name('subject', line.subject) }, useLanguage());
}
