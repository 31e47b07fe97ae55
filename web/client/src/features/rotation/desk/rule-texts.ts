import { texts } from '@/lib/i18n/texts';

/** What rules are called, and by how much one has to give way. */
export const ruleTexts = texts(
  {
    ruleFloor: (post: string) => `${post} 的留任下限`,
    ruleCeiling: (post: string) => `${post} 的岗位上限`,
    ruleMaxOut: (school: string) => `${school} 的调出上限`,
    ruleMaxIn: (school: string) => `${school} 的调入上限`,
    ruleLimit: (limit: string) => `${limit} 的要求`,
    ruleTogether: '必须同去同留的一对教师',
    ruleLock: '锁定或不安排的教师',
    giveBy: (by: number) => `放宽 ${by} 人即可`,
  },
  {
    ruleFloor: (post: string) => `fewest at ${post}`,
    ruleCeiling: (post: string) => `most at ${post}`,
    ruleMaxOut: (school: string) => `most leaving ${school}`,
    ruleMaxIn: (school: string) => `most coming to ${school}`,
    ruleLimit: (limit: string) => `what ${limit} asks`,
    ruleTogether: 'two teachers who go together',
    ruleLock: 'a teacher locked or set not to move',
    giveBy: (by: number) => `giving way by ${by} is enough`,
  },
);
