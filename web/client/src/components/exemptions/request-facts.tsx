import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { FactList } from '../fact-list';
import type { ExemptionDetail } from './exemptions';
import { exemptionTexts } from './texts';

/** What a request says, as far as the reader may know it. */
export function RequestFacts({ request: { line, kind, evidence, reason, grounds } }: { request: ExemptionDetail }) {
  const t = useTexts(exemptionTexts);
  const codes = useCodes();
  const mayRead = typeof kind === 'string';
  return (
    <FactList
      facts={[
        [t.state, t.stateOf(line.state)],
        [t.period, t.days(line.from, line.until)],
        [t.by, `${t.byWhom(line.by)} ${line.at.slice(0, 10)}`],
        [t.kind, mayRead ? codes.name('exemption', kind) : t.hidden],
        [t.proof, evidence],
        [t.reason, reason],
        [t.grounds, grounds],
      ]}
    />
  );
}
