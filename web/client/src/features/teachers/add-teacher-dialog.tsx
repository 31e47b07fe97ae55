import dayjs from 'dayjs';
import { EntryDialog } from '@/components/entry/entry-dialog';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { lifeTexts } from './life-texts';
import { TeacherFields } from './teacher-fields';
import { teacherTexts } from './texts';
import { changedFields, reviewOf, type TypedTeacher } from './typed-teacher';
import { useSchoolOptions } from './use-school-options';

interface NewTeacher extends TypedTeacher {
  staffNumber: string;
}

/** Puts one teacher on the roster. */
export function AddTeacherDialog({ added, close }: { added: (teacher: string) => void; close: () => void }) {
  const t = useTexts(teacherTexts);
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const codes = useCodes();
  const schools = useSchoolOptions();
  return (
    <EntryDialog<NewTeacher>
      title={l.add}
      about={l.addAbout}
      width={760}
      initial={{ arrived: dayjs(), title: 'T0', establishment: 'public' }}
      order={({ staffNumber, ...typed }) => ({ method: 'POST', path: apiPath(scope, 'teachers'), body: { staffNumber, fields: changedFields(typed, {}) } })}
      review={({ staffNumber, ...typed }) => [
        { label: l.staffNumber, before: '', after: staffNumber },
        ...reviewOf(typed, {}, { t, codes, schools, yes: l.yes, no: l.no }).filter(({ after }) => after !== ''),
      ]}
      done={(answer) => { added((answer as { teacher: string }).teacher); }}
      close={close}
    >
      <TeacherFields isNew />
    </EntryDialog>
  );
}
