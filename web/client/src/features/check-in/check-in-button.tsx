import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { checkInTexts } from './texts';

/** From a teacher's first screen to the check-in. */
export function CheckInButton() {
  const t = useTexts(checkInTexts);
  const scope = useScope();
  const navigate = useNavigate();
  return <Button size="large" block onClick={() => void navigate(pagePath(scope, 'check-in'))}>{t.title}</Button>;
}
