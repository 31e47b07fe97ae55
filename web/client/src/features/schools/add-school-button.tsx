import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { lifeTexts } from './life-texts';
import { SchoolDialog } from './school-dialog';

/** Puts a school on the list, for those whose work it is. */
export function AddSchoolButton() {
  const l = useTexts(lifeTexts);
  const roles = rolesIn(useSession(), useScope());
  const [isOpen, setOpen] = useState(false);
  if (!roles.has('coordinator')) return null;
  return (
    <>
      <Button type="primary" onClick={() => { setOpen(true); }}>{l.add}</Button>
      {isOpen && <SchoolDialog school={undefined} close={() => { setOpen(false); }} />}
    </>
  );
}
