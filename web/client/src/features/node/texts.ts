import { texts } from '@/lib/i18n/texts';

export const nodeTexts = texts(
  {
    title: '节点状况',
    well: '正常',
    failing: (count: number) => `${count} 处异常`,
    watchers: '在线页面',
    events: '事件数',
    log: '日志',
    behind: '视图未追上的事件',
    safety: '备份与校验在服务器上执行：teachernet backup、teachernet verify。',
  },
  {
    title: 'The node',
    well: 'well',
    failing: (count: number) => `${count} failing`,
    watchers: 'Pages connected',
    events: 'Events',
    log: 'Log',
    behind: 'Events the views are behind',
    safety: 'Back up and verify on the server: teachernet backup, teachernet verify.',
  },
);
