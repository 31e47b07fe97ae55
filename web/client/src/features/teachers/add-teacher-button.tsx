import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { AddTeacherDialog } from './add-teacher-dialog';
import { lifeTexts } from './life-texts';

/** Puts a teacher on the roster, for those whose work it is. */
export function AddTeacherButton({ added }: { added: (teacher: string) => void }) {
  const l = useTexts(lifeTexts);
  const roles = rolesIn(useSession(), useScope());
  const [isOpen, setOpen] = useState(false);
  if (!roles.has('coordinator')) return null;
  return (
    <>
      <Button type="primary" onClick={() => { setOpen(true); }}>{l.add}</Button>
      {isOpen && <AddTeacherDialog added={added} close={() => { setOpen(false); }} />}
    </>
  );
}
