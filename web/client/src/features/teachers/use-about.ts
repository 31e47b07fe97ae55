import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { lifeTexts } from './life-texts';
import type { TeacherLine } from './teachers';

/** Who somebody is, so that nobody of the same name is meant: number, school and subject beside the name. */
export function useAbout(line: TeacherLine): string {
  const l = useTexts(lifeTexts);
  const codes = useCodes();
  return l.about(line.name, line.staffNumber, `${line.schoolName} ${codes.name('subject', line.subject)}`);
}
