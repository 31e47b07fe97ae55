import { texts } from '@/lib/i18n/texts';

/** What somebody did, by the stored name of the event; `about` is a person, a phase, a plan or a document. */
export const doingTexts = texts(
  {
    'cycle.opened': () => '开启了本轮岗',
    'cycle.phase-opened': (about: string) => `开始“${about}”`,
    'cycle.phase-closed': (about: string) => `结束“${about}”`,
    'cycle.phase-extended': (about: string) => `延长了“${about}”`,
    'cycle.policy-taken': () => '采用了新版政策',
    'cycle.eligibility-published': () => '公示了资格名单',
    'cycle.cancelled': () => '取消了本轮岗',
    'candidate.assessed': (_: string, count: string) => `核定了 ${count} 人的资格`,
    'candidate.nominated': (about: string, count: string) => many(`推荐了 ${about}`, count, '人'),
    'candidate.withdrawn': (about: string, count: string) => many(`${about} 退出`, count, '人'),
    'candidate.serving': (about: string, count: string) => many(`${about} 到岗`, count, '人'),
    'candidate.wishes-submitted': (about: string, count: string) => many(`${about} 填报了志愿`, count, '人'),
    'candidate.wishes-withdrawn': (about: string, count: string) => many(`${about} 撤回了志愿`, count, '人'),
    'candidate.nomination-recalled': (about: string, count: string) => many(`撤回了对 ${about} 的推荐`, count, '人'),
    'candidate.dispute-raised': (about: string, count: string) => many(`${about} 提出资格积分异议`, count, '件'),
    'candidate.dispute-accepted': (about: string, count: string) => many(`采纳了 ${about} 的异议`, count, '件'),
    'candidate.dispute-rejected': (about: string, count: string) => many(`未采纳 ${about} 的异议`, count, '件'),
    'candidate.reviewed-at-bureau': (about: string, count: string) => many(`审核了 ${about} 的申报`, count, '人'),
    'candidate.deselected': (about: string, count: string) => many(`撤回了对 ${about} 的选派`, count, '人'),
    'candidate.reinstated': (about: string, count: string) => many(`恢复了 ${about}`, count, '人'),
    'candidate.dismissed': (about: string, count: string) => many(`${about} 已离岗退出`, count, '人'),
    'scenario.plan-adopted': (about: string) => `采用了“${about}”的计算方案`,
    'scenario.limits-set': (about: string) => `调整了“${about}”的条件`,
    'scenario.move-forbidden': (about: string) => `在“${about}”中设为不安排`,
    'scenario.move-allowed': (about: string) => `在“${about}”中取消不安排`,
    'scenario.drafted': (about: string) => `新建方案“${about}”`,
    'scenario.teacher-placed': (about: string, count: string) => many(`安排了 ${about}`, count, '人'),
    'scenario.teacher-unplaced': (about: string, count: string) => many(`撤下了 ${about}`, count, '人'),
    'scenario.move-locked': (about: string, count: string) => many(`锁定了 ${about} 的安排`, count, '项'),
    'scenario.move-unlocked': (about: string, count: string) => many(`解锁了 ${about} 的安排`, count, '项'),
    'scenario.reason-noted': (about: string) => `注明了 ${about} 的原因`,
    'scenario.approved': (about: string) => `审定通过“${about}”`,
    'scenario.sent-back': (about: string) => `退回“${about}”`,
    'scenario.published': (about: string) => `公示了“${about}”`,
    'scenario.move-objected-to': (about: string, count: string) => many(`对 ${about} 的安排提出异议`, count, '项'),
    'scenario.objection-decided': (about: string) => `复核了对 ${about} 的异议`,
    'scenario.moves-ordered': (about: string) => `下达了 ${about}`,
    'scenario.moves-took-effect': (about: string) => `${about} 生效`,
    'scenario.move-dropped': (about: string, count: string) => many(`${about} 的安排已撤出`, count, '项'),
  },
  {
    'cycle.opened': () => 'opened the rotation',
    'cycle.phase-opened': (about: string) => `began “${about}”`,
    'cycle.phase-closed': (about: string) => `ended “${about}”`,
    'cycle.phase-extended': (about: string) => `extended “${about}”`,
    'cycle.policy-taken': () => 'took the newer policy',
    'cycle.eligibility-published': () => 'published eligibility',
    'cycle.cancelled': () => 'cancelled the rotation',
    'candidate.assessed': (_: string, count: string) => `assessed ${count}`,
    'candidate.nominated': (about: string, count: string) => more(`nominated ${about}`, count),
    'candidate.withdrawn': (about: string, count: string) => more(`${about} withdrew`, count),
    'candidate.serving': (about: string, count: string) => more(`${about} is at the new post`, count),
    'candidate.wishes-submitted': (about: string, count: string) => more(`${about} stated wishes`, count),
    'candidate.wishes-withdrawn': (about: string, count: string) => more(`${about} took the wishes back`, count),
    'candidate.nomination-recalled': (about: string, count: string) => more(`recalled ${about}`, count),
    'candidate.dispute-raised': (about: string, count: string) => more(`${about} raised a dispute`, count),
    'candidate.dispute-accepted': (about: string, count: string) => more(`accepted the dispute of ${about}`, count),
    'candidate.dispute-rejected': (about: string, count: string) => more(`rejected the dispute of ${about}`, count),
    'candidate.reviewed-at-bureau': (about: string, count: string) => more(`reviewed ${about}`, count),
    'candidate.deselected': (about: string, count: string) => more(`no longer selects ${about}`, count),
    'candidate.reinstated': (about: string, count: string) => more(`let ${about} back in`, count),
    'candidate.dismissed': (about: string, count: string) => more(`${about} left service`, count),
    'scenario.plan-adopted': (about: string) => `took a computed plan over into “${about}”`,
    'scenario.limits-set': (about: string) => `set the conditions of “${about}”`,
    'scenario.move-forbidden': (about: string) => `forbade a move in “${about}”`,
    'scenario.move-allowed': (about: string) => `allowed a move in “${about}” again`,
    'scenario.drafted': (about: string) => `began the plan “${about}”`,
    'scenario.teacher-placed': (about: string, count: string) => more(`placed ${about}`, count),
    'scenario.teacher-unplaced': (about: string, count: string) => more(`took out ${about}`, count),
    'scenario.move-locked': (about: string, count: string) => more(`locked the move of ${about}`, count),
    'scenario.move-unlocked': (about: string, count: string) => more(`unlocked the move of ${about}`, count),
    'scenario.reason-noted': (about: string) => `noted why ${about} moves`,
    'scenario.approved': (about: string) => `approved “${about}”`,
    'scenario.sent-back': (about: string) => `sent back “${about}”`,
    'scenario.published': (about: string) => `gave notice of “${about}”`,
    'scenario.move-objected-to': (about: string, count: string) => more(`objected to the move of ${about}`, count),
    'scenario.objection-decided': (about: string) => `decided the objection about ${about}`,
    'scenario.moves-ordered': (about: string) => `ordered ${about}`,
    'scenario.moves-took-effect': (about: string) => `${about} came into force`,
    'scenario.move-dropped': (about: string, count: string) => more(`the move of ${about} fell away`, count),
  },
);

export type What = keyof (typeof doingTexts)['zh'];

export function isKnown(what: string): what is What {
  return what in doingTexts.zh;
}

function many(text: string, count: string, unit: string): string {
  return count === '1' ? text : `${text} 等 ${count} ${unit}`;
}

function more(text: string, count: string): string {
  return count === '1' ? text : `${text} (${count} in all)`;
}
