import type { Codes } from '@/lib/codes';
import type { PlanRule } from './plan-runs';
import type { deskTexts } from './texts';

type DeskWords = (typeof deskTexts)['zh'];

/** What people call a limit: its code with a name, and the school, stage or grade it is about. */
export function nameOfQuota(id: string, t: DeskWords): string {
  const [code = '', ...rest] = id.split('/');
  const name = code === 'R4' || code === 'R5' || code === 'R6' ? `${code} ${t[code]}` : code === 'rooms' || code === 'senior' ? t[code] : code;
  return [name, ...rest].join(' · ');
}

/** What people call a rule of a computation by what it bounds; by how much it would have to give way, where that is known. */
export function ruleName(rule: PlanRule, t: DeskWords, codes: Codes): string {
  const name = kindName(rule, t, codes);
  return rule.by === null ? name : `${name}（${t.giveBy(rule.by)}）`;
}

function kindName({ kind, school, stage, subject, limit }: PlanRule, t: DeskWords, codes: Codes): string {
  const post = [school ?? '', codes.post(stage, subject)].filter(Boolean).join(' ');
  switch (kind) {
    case 'floor':
      return t.ruleFloor(post);
    case 'ceiling':
      return t.ruleCeiling(post);
    case 'max-out':
      return t.ruleMaxOut(post);
    case 'max-in':
      return t.ruleMaxIn(post);
    case 'limit':
      return t.ruleLimit(nameOfQuota(limit ?? '', t));
    case 'together':
      return t.ruleTogether;
    default:
      return t.ruleLock;
  }
}
