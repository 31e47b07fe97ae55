import { texts } from '@/lib/i18n/texts';

export const spanTexts = texts(
  {
    long: (days: string, least: string, until: string) => `共 ${days} 个工作日（规定不少于 ${least} 个，最早 ${until} 期满）。`,
    short: (days: string, least: string, until: string) => `只有 ${days} 个工作日，规定不少于 ${least} 个；应公示到 ${until} 或以后。`,
    statutory: (year: string) => `${year} 年只录入了法定节日，没有调休安排；国务院办公厅公布后请更新。`,
    unknown: (year: string) => `没有录入 ${year} 年的节假日，只按周末计算。`,
    source: (source: string) => `节假日依据：${source}`,
    mend: '到“政策”R26 更新',
  },
  {
    long: (days: string, least: string, until: string) => `${days} working days (at least ${least}, over on ${until} at the earliest).`,
    short: (days: string, least: string, until: string) => `Only ${days} working days; at least ${least} are required, so until ${until} or later.`,
    statutory: (year: string) => `Only statutory holidays of ${year} are known, no exchanged weekends; update once the State Council has published them.`,
    unknown: (year: string) => `No holidays of ${year} are known; only weekends count as free.`,
    source: (source: string) => `Holidays from: ${source}`,
    mend: 'Update rule R26',
  },
);
