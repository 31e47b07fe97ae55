import { FigureLink } from '@/components/figure-link';
import { apiPath, withQuery } from '@/lib/http/path';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import type { Gauge, Standings } from './live-rotation';
import { AssessButton } from './next-button';
import type { CandidateFilters } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

const listed = ['duty', 'volunteer', 'eligible', 'exempt'] as const satisfies readonly (keyof Standings)[];

const metrics: Record<string, { planned: string; ordered: string }> = {
  R4: { planned: 'rotation.planned-share', ordered: 'rotation.share' },
  R5: { planned: 'rotation.planned-backbone-share', ordered: 'rotation.backbone-share' },
};

/** The two shares by themselves. */
export function QuotaGauges({ board }: { board: Board }) {
  const t = useTexts(rotationTexts);
  const { gauges } = board.document;
  return gauges.order.map((rule) => {
    const gauge = gauges.items[rule];
    return gauge === undefined ? null : <QuotaGauge key={rule} name={rule === 'R5' ? t.R5 : t.R4} rule={rule} gauge={gauge} board={board} />;
  });
}

/** How many stand where, and the shares the policy asks for with their lines. */
export function Gauges({ board, show }: { board: Board; show: (filters: Partial<CandidateFilters>) => void }) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const { standings, applied } = board.document;
  return (
    <div className={styles.figures}>
      <dl className={styles.counts} aria-label={t.counts}>
        {listed.map((standing) => (
          <div key={standing} data-standing={standing}>
            <dt>{t[standing]}</dt>
            <dd><button type="button" title={t.listThem(t[standing])} onClick={() => { show({ standing }); }}>{number(standings[standing], language)}</button></dd>
            {standing === 'duty' && (
              <dd className={styles.sub}>
                <button type="button" onClick={() => { show({ standing, unplaced: true }); }}>{`${t.unplaced} ${number(standings.dutyUnplaced, language)}`}</button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <QuotaGauges board={board} />
      {applied.of > 0 && (
        <div className={styles.gauge} data-applied={applied.serving}>
          <div className={styles.gaugeHead}><span>{t.order}</span><strong>{t.progress(number(applied.serving, language), number(applied.of, language))}</strong></div>
          <Bar share={applied.serving / applied.of} />
          <small>{t.progressOrdered(number(applied.ordered, language), number(applied.of, language))}</small>
        </div>
      )}
      {board.canPlan && standings.duty + standings.eligible + standings.exempt > 0 && !board.document.cycle.ordersIssued && <AssessButton board={board} />}
    </div>
  );
}

function QuotaGauge({ name, rule, gauge, board }: { name: string; rule: string; gauge: Gauge; board: Board }) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const isOrdered = board.plan?.stage === 'ordered';
  const { population, required, reached, percent } = isOrdered ? gauge.ordered : gauge.planned;
  const code = metrics[rule]?.[isOrdered ? 'ordered' : 'planned'];
  const isMet = population > 0 && reached >= required;
  // Twice the line fills the bar, so that the line stands in its middle.
  const full = gauge.line * 2;
  return (
    <div className={styles.gauge} data-gauge={rule} data-met={isMet}>
      <div className={styles.gaugeHead}>
        <span>{name}</span>
        {population === 0 || code === undefined ? <strong>—</strong> : (
          <FigureLink
            figure={{ code, name, value: percent, unit: '%' }}
            url={withQuery(apiPath(board.scope, 'metrics', code), { schoolYear: String(board.document.cycle.schoolYear) })}
          >
            <strong>{`${number(percent, language, 2)}%`}</strong>
          </FigureLink>
        )}
        {population > 0 && <span className={isMet ? styles.met : styles.short}>{isMet ? t.gaugeMet : t.gaugeShort(number(required - reached, language))}</span>}
      </div>
      <Bar share={full === 0 ? 0 : percent / full} line={0.5} />
      <small>{`${t.gaugeLine(number(gauge.line, language, 2))} · ${population === 0 ? t.gaugeNone : t.gaugeOf(number(reached, language), number(required, language), number(population, language))}`}</small>
    </div>
  );
}

function Bar({ share, line }: { share: number; line?: number }) {
  return (
    <div className={styles.bar}>
      <div style={{ width: `${Math.min(1, share) * 100}%` }} />
      {line !== undefined && <i style={{ left: `${line * 100}%` }} />}
    </div>
  );
}
