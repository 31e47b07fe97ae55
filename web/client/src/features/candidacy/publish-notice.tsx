import { Button, Popconfirm } from 'antd';
import { useOrder } from '@/components/happenings/use-order';
import { useTexts } from '@/lib/i18n/texts';
import type { EligibilityPage } from './candidacy';
import { candidacyTexts } from './texts';

/** When eligibility was published, and the bureau's button to publish it, or to do so again after corrections. */
export function PublishNotice({ page, mayPublish }: { page: EligibilityPage | undefined; mayPublish: boolean }) {
  const t = useTexts(candidacyTexts);
  const { order, isPending } = useOrder();
  const { cycle, notice } = page ?? {};
  return (
    <>
      {notice && <span data-testid="notice">{t.published(notice.at.slice(0, 10), notice.people, notice.isCurrent)}</span>}
      {mayPublish && typeof cycle === 'string' && notice?.isCurrent !== true && (
        <Popconfirm title={t.publishTitle} okText={t.publish} cancelText={t.cancel} onConfirm={() => { order({ parts: ['rotation', 'cycles', cycle, 'eligibility-notice'] }); }}>
          <Button type="primary" loading={isPending}>{notice ? t.publishAgain : t.publish}</Button>
        </Popconfirm>
      )}
    </>
  );
}
