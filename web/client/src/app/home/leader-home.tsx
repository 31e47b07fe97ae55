import { Card } from '@/components/card';
import { FigureBeside } from '@/components/figure-beside';
import { MetricTile } from '@/components/metric-tile';
import { PeriodSwitch } from '@/components/period-switch';
import { ExchangeCard } from '@/features/exchange/exchange-card';
import { ApprovalCard } from '@/features/rotation/approval-card';
import { TodoCard } from '@/features/todo/todo-card';
import { useTexts } from '@/lib/i18n/texts';
import { useSession } from '@/lib/session-context';
import styles from './home-page.module.css';
import { homeTexts } from './home-texts';
import { YearAgo } from './year-ago';

/** Four numbers with the year before beside them, what waits for approval, and the exchange today. */
export function LeaderHome() {
  const t = useTexts(homeTexts);
  const { grants } = useSession();
  const partnerships = [...new Set(grants.filter(({ role, scope }) => role === 'bureau-leader' && scope.startsWith('partnership/')).map(({ scope }) => scope))];
  return (
    <>
      <Card title={t.figures} aside={<span className={styles.switches}><PeriodSwitch code="rotation.share" name="schoolYear" /><PeriodSwitch code="training.cycle-share" name="year" /></span>}>
        <div className={styles.figures}>
          <FigureBeside code="rotation.share" name="schoolYear" />
          <FigureBeside code="rotation.backbone-share" name="schoolYear" />
          <div className={styles.change} data-beside="posts.shortage">
            <div><MetricTile code="posts.shortage" /><span aria-label={t.after}>→</span><MetricTile code="posts.shortage-planned" /></div>
            <YearAgo code="posts.shortage" />
          </div>
          <FigureBeside code="training.cycle-share" name="year" />
        </div>
      </Card>
      <div className={styles.two}>
        <div><TodoCard role="bureau-leader" /><ApprovalCard /></div>
        <div>{partnerships.map((scope) => <ExchangeCard key={scope} of={scope} />)}</div>
      </div>
    </>
  );
}
