import { texts } from '@/lib/i18n/texts';

export const cardTexts = texts(
  {
    latest: '最近动态',
    open: '打开编排',
    onward: '继续编排',
    worstShown: '缺员最多的岗位',
    shortTotal: (posts: string, people: string, day: string) => `共 ${posts} 个岗位缺 ${people} 人，截至 ${day}`,
    shortAfter: (people: string) => `按当前方案到岗后缺 ${people} 人`,
    allPosts: '岗位余缺表',
    quotas: '达标情况',
    onlyToOrder: '只列公示中、无异议、待下达的安排',
    showAll: '看全部',
    dutyLeft: (count: string) => `应交流未安排 ${count} 人`,
  },
  {
    latest: 'Latest',
    open: 'Open the plan',
    onward: 'Go on planning',
    worstShown: 'Worst shortages',
    shortTotal: (posts: string, people: string, day: string) => `${people} people missing at ${posts} posts, as of ${day}`,
    shortAfter: (people: string) => `${people} missing once the plan is carried out`,
    allPosts: 'Posts by school',
    quotas: 'Quotas',
    onlyToOrder: 'Only moves on notice without an objection, to be ordered',
    showAll: 'Show all',
    dutyLeft: (count: string) => `${count} due and not placed`,
  },
);
