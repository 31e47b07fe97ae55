import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { appTexts } from '../texts';
import styles from './scope-switch.module.css';

/** Names the region or partnership whose records are shown; whoever works in several may change. */
export function ScopeSwitch() {
  const t = useTexts(appTexts);
  const scope = useScope();
  const navigate = useNavigate();
  const { scopes } = useSession();
  if (scopes.length <= 1) return <span className={styles.name}>{scopes[0]?.name ?? scope}</span>;
  return (
    <Select
      className={styles.choice ?? ''}
      aria-label={t.scope}
      variant="borderless"
      popupMatchSelectWidth={false}
      value={scope}
      options={scopes.map(({ scope: value, name: label }) => ({ value, label }))}
      onChange={(next) => void navigate(pagePath(next))}
    />
  );
}
