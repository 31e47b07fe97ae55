import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { FailingState } from '../failing-state';
import { LoadingState } from '../loading-state';
import { AskDialog } from './ask-dialog';
import { readOwnExemptions } from './exemptions';
import styles from './exemptions.module.css';
import { OwnActions } from './own-actions';
import { RequestFacts } from './request-facts';
import { exemptionTexts } from './texts';

/** What the bureau decides arrives within this time. */
const renewEvery = 5_000;

/** A teacher's requests for exemption, the latest first, and one button to ask for another. */
export function TeacherRequests({ teacher, about, isOwn }: { teacher: string; about: string; isOwn: boolean }) {
  const t = useTexts(exemptionTexts);
  const scope = useScope();
  const [isAsking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [scope, 'exemptions', teacher],
    queryFn: ({ signal }) => readOwnExemptions(scope, teacher, signal),
    refetchInterval: renewEvery,
  });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const label = isOwn ? t.ask : t.askFor;
  return (
    <>
      {data.requests.map((request) => (
        <section key={request.line.id} className={styles.request} data-exemption={request.line.state}>
          <RequestFacts request={request} />
          <OwnActions request={request} />
        </section>
      ))}
      {!data.requests.some(({ line }) => line.state === 'waiting') && <Button onClick={() => { setAsking(true); }}>{label}</Button>}
      {isAsking && <AskDialog teacher={teacher} title={label} about={about} close={() => { setAsking(false); }} />}
    </>
  );
}
