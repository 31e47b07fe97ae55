import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { readSlips, slipsWorkbook } from './accounts';
import { SlipCard } from './slip-card';
import { slipTexts } from './slip-texts';
import styles from './slips-page.module.css';

/** The slips of a school, ten on a sheet of A4, to cut apart and hand out. */
export function SlipsPage() {
  const t = useTexts(slipTexts);
  const scope = useScope();
  const session = useSession();
  const [params] = useSearchParams();
  const school = params.get('school') ?? targetOf(session, scope, 'school-clerk', 'school-principal');
  const accounts = { label: t.back, to: pagePath(scope, 'accounts') };
  if (school === undefined) return <EmptyState title={t.noSchool} action={accounts}>{t.noSchoolNext}</EmptyState>;
  return <Sheets school={school} teacher={params.get('teacher') ?? undefined} accounts={accounts} />;
}

function Sheets({ school, teacher, accounts }: { school: string; teacher: string | undefined; accounts: { label: string; to: string } }) {
  const t = useTexts(slipTexts);
  const scope = useScope();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: [scope, 'accounts', 'slips', school, teacher],
    queryFn: ({ signal }) => readSlips(scope, school, teacher, signal),
    gcTime: 0,
  });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data.slips.length === 0) return <EmptyState title={t.none} action={accounts}>{t.noneNext}</EmptyState>;
  return (
    <>
      <div className={styles.head}>
        <PageTitle
          title={t.title}
          note={t.note(data.schoolName, number(data.slips.length, language))}
          actions={(
            <>
              <Link to={accounts.to}>{t.back}</Link>
              <Button icon={<DownloadOutlined />} href={slipsWorkbook(scope, school, teacher)} download>{t.workbook}</Button>
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => { print(); }}>{t.print}</Button>
            </>
          )}
        />
      </div>
      <ul className={styles.slips}>
        {data.slips.map((slip) => <SlipCard key={slip.login} slip={slip} school={data.schoolName} />)}
      </ul>
    </>
  );
}
