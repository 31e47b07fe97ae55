import { texts } from '@/lib/i18n/texts';

export const commonTexts = texts(
  {
    loading: '正在载入…',
    retry: '重试',
    failed: '没有载入成功',
    unexpected: '页面出现意外错误，请刷新后重试。',
    close: '关闭',
    search: '搜索',
    total: (count: string) => `共 ${count} 条`,
    asOf: (date: string) => `截至 ${date}`,
    staleSince: (time: string, ago: string) => `数据停留在 ${time}（${ago}），恢复连接后自动更新`,
    records: (name: string) => `${name}：明细`,
    openRecords: (name: string) => `${name}，查看明细`,
    noRecords: '没有对应的记录。',
    code: (code: string) => `代码 ${code}`,
  },
  {
    loading: 'Loading…',
    retry: 'Try again',
    failed: 'This could not be loaded',
    unexpected: 'Something unexpected happened. Reload the page and try again.',
    close: 'Close',
    search: 'Search',
    total: (count: string) => `${count} in all`,
    asOf: (date: string) => `as of ${date}`,
    staleSince: (time: string, ago: string) => `Data of ${time} (${ago}); updates by itself once connected`,
    records: (name: string) => `${name}: records`,
    openRecords: (name: string) => `${name}, show records`,
    noRecords: 'There are no records behind this figure.',
    code: (code: string) => `Code ${code}`,
  },
);
