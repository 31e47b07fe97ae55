import { texts } from '@/lib/i18n/texts';

export const dutiesTexts = texts(
  { title: '待办', none: '没有需要处理的后续事项', count: (count: string) => `${count} 项后续步骤未能完成，需要处理`, rule: (rule: string) => `规则 ${rule}` },
  { title: 'To do', none: 'Nothing needs you here', count: (count: string) => `${count} follow-ups could not be done and need you`, rule: (rule: string) => `Rule ${rule}` },
);
