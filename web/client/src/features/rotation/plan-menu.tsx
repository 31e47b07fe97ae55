import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import type { Board } from './board';
import { DraftModal } from './draft-modal';
import { mapTexts } from './map/map-texts';
import { noticeTexts } from './notice-texts';
import { planMenuTexts } from './plan-menu-texts';
import { rotationTexts } from './texts';

/** Other looks at a plan, each a page of its own, and another plan beside it. */
export function PlanMenu({ board }: { board: Board }) {
  const t = useTexts(planMenuTexts);
  const m = useTexts(mapTexts);
  const n = useTexts(noticeTexts);
  const r = useTexts(rotationTexts);
  const [isDrafting, draft] = useState(false);
  const { scope, plan } = board;
  if (plan === undefined) return null;
  const page = (path: string, name: string) => ({ key: path, label: <Link to={path}>{name}</Link> });
  const rotation = pagePath(scope, 'rotation');
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            page(`${rotation}/comparison?first=${plan.key}`, t.comparison),
            page(`${rotation}/map?plan=${plan.key}`, m.title),
            page(pagePath(scope, 'rotation/envy', plan.key), t.envy),
            ...(plan.stage === 'draft' ? [] : [page(pagePath(scope, 'rotation/notices', plan.key), n.open)]),
            ...(board.canPlan ? [{ type: 'divider' as const }, { key: 'draft', label: r.draft, onClick: () => { draft(true); } }] : []),
          ],
        }}
      >
        <Button size="small">{t.view}<DownOutlined /></Button>
      </Dropdown>
      {isDrafting && <DraftModal board={board} close={() => { draft(false); }} />}
    </>
  );
}
