import { EditOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { Link } from 'react-router';
import { workbookOf } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useIsPhone } from '@/lib/use-is-phone';
import { commonTexts } from './common-texts';
import styles from './edit-button.module.css';

/** Saves a list as a workbook to change and send back, for those who may import it; says what to do next. */
export function EditButton({ list, size }: { list: string; size?: 'small' }) {
  const t = useTexts(commonTexts);
  const scope = useScope();
  const isPhone = useIsPhone();
  if (!rolesIn(useSession(), scope).has('coordinator') || isPhone) return null;
  return (
    <Popover
      trigger={['hover', 'focus']}
      placement="bottomRight"
      content={<p className={styles.next}>{t.editNext} <Link to={pagePath(scope, 'imports')}>{t.editImport}</Link></p>}
    >
      <Button {...(size === undefined ? {} : { size })} href={workbookOf(list).replace('/workbook', '/workbook/editable')} icon={<EditOutlined />} download>{t.editList}</Button>
    </Popover>
  );
}
