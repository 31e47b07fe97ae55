import { dayAndMonth } from '@/lib/i18n/format';
import { texts } from '@/lib/i18n/texts';
import type { Candidate } from './rotation';

export const ownTexts = texts(
  {
    title: '我的轮岗',
    none: '本学年轮岗尚未开启',
    noneNext: '开启并核定资格后，这里会显示您的资格和每条规则的依据。',
    notAssessed: '您的资格尚未核定，核定后在此公布。',
    duty: (years: number) => `您在本校已满 ${years} 学年，本年属应交流对象。`,
    volunteer: (years: number) => `您在本校已满 ${years} 学年，已自愿申请交流。`,
    eligible: (years: number) => `您在本校已满 ${years} 学年，未到应交流年限，可自愿申请交流。`,
    exempt: () => '您本年属豁免对象，不安排交流。',
    'not-eligible': () => '您不在本年交流轮岗的范围内。',
    withdrawn: '您已退出本年交流。',
    rules: '依据',
    why: '查看依据和安排',
    wishes: (sentence: string, day: string, time: string) => `${sentence.replace(/。$/, '')}，志愿 ${day} ${time} 截止。`,
    move: '我的安排',
    noMove: '目前没有公布您的安排。',
    noticed: (until: string) => `公示至 ${until}；如有异议，请在此之前向教育局提出。`,
    ordered: (document: string, effective: string) => `已下达调令 ${document}，${effective} 起到岗。`,
    effective: (document: string) => `${document} 已生效，您已在新岗位。`,
    rejected: '经复核异议成立，此项安排已撤销。',
    dropped: '此项安排已撤出。',
    cutOff: (year: number, cutOff: string) => `${year} 学年，任教年限算至 ${cutOff}`,
    noTeacher: '此账号没有关联教师档案，请联系管理员。',
  },
  {
    title: 'My rotation',
    none: 'This year’s rotation is not open yet',
    noneNext: 'Once you are assessed, your standing and each rule behind it show here.',
    notAssessed: 'You have not been assessed yet; it will show here.',
    duty: (years: number) => `You have served ${years} school ${years === 1 ? 'year' : 'years'} here and should move this year.`,
    volunteer: (years: number) => `You have served ${years} school ${years === 1 ? 'year' : 'years'} here and asked to move.`,
    eligible: (years: number) => `You have served ${years} school ${years === 1 ? 'year' : 'years'} here; you need not move but may ask to.`,
    exempt: () => 'You are exempt this year.',
    'not-eligible': () => 'This year’s rotation does not concern you.',
    withdrawn: 'You have left this year’s rotation.',
    rules: 'Why',
    why: 'Why, and my move',
    wishes: (sentence: string, day: string, time: string) => `${sentence} Wishes close on ${day}, ${time}.`,
    move: 'My move',
    noMove: 'No move of yours has been published.',
    noticed: (until: string) => `On notice until ${until}; object to the bureau before then.`,
    ordered: (document: string, effective: string) => `Ordered by ${document}, from ${effective}.`,
    effective: (document: string) => `${document} is in force; you are at the new post.`,
    rejected: 'An objection was upheld; this move is off.',
    dropped: 'This move fell away.',
    cutOff: (year: number, cutOff: string) => `School year ${year}, service counted to ${cutOff}`,
    noTeacher: 'This account is linked to no teacher. Ask your administrator.',
  },
);

type T = (typeof ownTexts)['zh'];

/** The one sentence with the fact, and until when wishes are taken of those who may have some. */
export function sentenceOf(candidate: Pick<Candidate, 'standing' | 'years' | 'withdrawn'>, t: T, wishesUntil = ''): string {
  const sentence = plainSentence(candidate, t);
  const mayWish = !candidate.withdrawn && ['duty', 'volunteer', 'eligible'].includes(candidate.standing ?? '');
  return mayWish && wishesUntil !== '' ? t.wishes(sentence, dayAndMonth(wishesUntil.slice(0, 10), t === ownTexts.zh ? 'zh' : 'en'), wishesUntil.slice(11)) : sentence;
}

function plainSentence({ standing, years, withdrawn }: Pick<Candidate, 'standing' | 'years' | 'withdrawn'>, t: T): string {
  if (withdrawn) return t.withdrawn;
  switch (standing ?? '') {
    case 'duty': return t.duty(years);
    case 'volunteer': return t.volunteer(years);
    case 'eligible': return t.eligible(years);
    case 'exempt': return t.exempt();
    case 'not-eligible': return t['not-eligible']();
    default: return t.notAssessed;
  }
}

/** Whether a move is ordered or carried out: then it is what there is to say, and the years in the present school begin anew. */
export function isOrdered({ state }: NonNullable<Candidate['move']>): boolean {
  return state === 'ordered' || state === 'effective';
}

/** Where the own move stands, in a sentence. */
export function moveSentence(move: NonNullable<Candidate['move']>, t: T): string {
  switch (move.state) {
    case 'ordered': return t.ordered(move.document ?? '', move.effective ?? '');
    case 'effective': return t.effective(move.document ?? '');
    case 'rejected': return t.rejected;
    case 'dropped': return t.dropped;
    default: return t.noticed(move.noticeUntil ?? '');
  }
}
