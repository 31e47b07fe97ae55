import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useSignOut } from '@/features/session/use-sign-out';
import { useTexts } from '@/lib/i18n/texts';
import { useSession } from '@/lib/session-context';
import { appTexts } from '../texts';

export function UserMenu() {
  const t = useTexts(appTexts);
  const { name, login } = useSession();
  const signOut = useSignOut();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: login, disabled: true },
          { type: 'divider' },
          { key: 'sign-out', label: t.signOut, onClick: signOut },
        ],
      }}
    >
      <Button type="text" aria-label={`${t.account}: ${name}`}>
        {name}
        <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
