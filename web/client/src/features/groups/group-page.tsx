import { useParams } from 'react-router';
import { commonTexts } from '@/components/common-texts';
import { FigureTile } from '@/components/figure-tile';
import { listed } from '@/components/happenings/documents';
import { LiveNow } from '@/components/happenings/live-now';
import { LiveClock } from '@/components/live-clock';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { usePeriod } from '@/components/use-period';
import { apiPath, withQuery } from '@/lib/http/path';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import type { Group } from './document';
import styles from './group-page.module.css';
import { GroupTabs } from './group-tabs';
import { Members } from './members';
import { Month } from './month';
import { MonthSwitch } from './month-switch';
import { monthName, monthText } from './month-text';
import { MonthTile } from './month-tile';
import { PastMonth } from './past-month';
import { groupTexts } from './texts';

const shown = ['group.activities', 'group.check-ins', 'group.person-times', 'group.persons', 'group.lessons-held'];

/** A group as it happens: what goes on now, the month's activities and counters, its members. */
export function GroupPage() {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const { group = '' } = useParams();
  const c = useTexts(commonTexts);
  const language = useLanguage();
  const month = usePeriod('month');
  const today = useToday().format('YYYY-MM-DD');
  const live = useLive<Group>('group', scope, group);
  return (
    <>
      <PageTitle title={live.document?.name ?? t.title} note={live.document?.typeName} actions={<><GroupTabs group={group} /><MonthSwitch group={group} /><LiveClock live={live} /></>} />
      <LiveFrame live={live}>
        {(document) => (
          <div className={styles.page}>
            <Counters document={document} group={group} month={month} />
            <div className={styles.board}>
              <section className={styles.now}><LiveNow happenings={document} /></section>
              <section className={styles.month}>
                <h2 className={styles.heading}>{t.monthOf(month === undefined ? monthText(document.period, today, c) : monthName(month, language))}</h2>
                {month === undefined ? <Month activities={listed(document.month)} /> : <PastMonth group={group} month={month} />}
              </section>
              <section className={styles.members}><Members group={group} members={listed(document.members)} /></section>
            </div>
          </div>
        )}
      </LiveFrame>
    </>
  );
}

function Counters({ document, group, month }: { document: Group; group: string; month: string | undefined }) {
  const scope = useScope();
  const language = useLanguage();
  const { figures = {}, period } = document;
  if (month !== undefined) return <div className={styles.figures}>{shown.map((code) => <MonthTile key={code} group={group} month={month} code={code} />)}</div>;
  return (
    <div className={styles.figures}>
      {shown.map((code) => {
        const figure = figures[code];
        if (figure === undefined || period === undefined) return null;
        const url = withQuery(apiPath(scope, 'groups', group, 'metrics', code), { month: period.until.slice(0, 7) });
        return <FigureTile key={code} url={url} figure={{ code, name: language === 'zh' ? figure.name : figure.english, value: figure.value, unit: figure.unit, period: figure.period }} />;
      })}
    </div>
  );
}
