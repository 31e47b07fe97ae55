import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { bow, project, type Flow, type Flows, type Place } from './flows';
import { mapTexts } from './map-texts';
import styles from './map.module.css';

const [width, height, margin] = [760, 560, 46];

export interface FlowMapProps {
  flows: Flows;
  /** What a place is called on the drawing. */
  nameOf: (key: string) => string;
  /** A flow's key, or a place's. */
  chosen: string | undefined;
  choose: (key: string | undefined) => void;
  /** True to write every place's name; otherwise those with most people. */
  isNamed: boolean;
}

/** Places where they lie, with an arrow for each flow between them. The list beside it says the same in words. */
export function FlowMap({ flows: { places, flows }, nameOf, chosen, choose, isNamed }: FlowMapProps) {
  const t = useTexts(mapTexts);
  const language = useLanguage();
  const points = project(places, width, height, margin);
  const most = Math.max(1, ...flows.filter(({ from, to }) => from !== to).map(({ moves }) => moves.length));
  const busiest = Math.max(1, ...places.map(({ leaving, coming }) => leaving + coming));
  const radius = ({ leaving, coming }: Place): number => 4 + (isNamed ? 14 : 8) * Math.sqrt((leaving + coming) / busiest);
  const radiusAt = new Map(places.map((place) => [place.key, radius(place)]));
  const isLit = ({ key, from, to }: Flow): boolean => chosen === undefined || chosen === key || chosen === from || chosen === to;
  const named = new Set(isNamed ? places.map(({ key }) => key) : [...places].sort((a, b) => b.leaving + b.coming - a.leaving - a.coming).slice(0, 12).map(({ key }) => key));
  const count = (value: number): string => number(value, language);
  // What is chosen is drawn last, over the rest.
  const drawn = [...flows].reverse().filter(({ from, to }) => from !== to && points.has(from) && points.has(to)).sort((a, b) => Number(isLit(a)) - Number(isLit(b)));
  return (
    <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.map}>
      <defs>
        <marker id="flow-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8Z" className={styles.end} /></marker>
      </defs>
      {drawn.map((flow) => {
        const [from, to] = [points.get(flow.from), points.get(flow.to)];
        return from !== undefined && to !== undefined && (
          <path
            key={flow.key}
            d={bow(from, to, (radiusAt.get(flow.to) ?? 5) + 2)}
            className={styles.flow}
            data-lit={isLit(flow)}
            strokeWidth={1 + (7 * flow.moves.length) / most}
            {...(isLit(flow) ? { markerEnd: 'url(#flow-end)' } : {})}
            onClick={() => { choose(flow.key === chosen ? undefined : flow.key); }}
          >
            <title>{t.flow(nameOf(flow.from), nameOf(flow.to), count(flow.moves.length))}</title>
          </path>
        );
      })}
      {places.map((place) => {
        const at = points.get(place.key);
        return at !== undefined && (
          <g key={place.key} className={styles.place} data-chosen={place.key === chosen} onClick={() => { choose(place.key === chosen ? undefined : place.key); }}>
            <circle cx={at.x} cy={at.y} r={radius(place)} />
            <title>{t.node(nameOf(place.key), count(place.leaving), count(place.coming))}</title>
          </g>
        );
      })}
      {places.filter(({ key }) => named.has(key) || key === chosen).map((place) => {
        const at = points.get(place.key);
        return at !== undefined && <text key={place.key} className={styles.name} x={at.x} y={at.y + radius(place) + 13}>{`${nameOf(place.key)} −${count(place.leaving)} +${count(place.coming)}`}</text>;
      })}
    </svg>
  );
}
