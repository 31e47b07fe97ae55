import { texts } from '@/lib/i18n/texts';

export const levelNames = texts(
  { national: '国家级', provincial: '省级', city: '市级', county: '县级', school: '校本', online: '网络' },
  { national: 'National', provincial: 'Provincial', city: 'City', county: 'County', school: 'School-based', online: 'Online' },
);

export const contentNames = texts(
  {
    ethics: '师德师风', general: '公需', subject: '学科专业', technology: '教育技术', 'mental-health': '心理健康', 'class-teacher': '班主任',
    leadership: '校长书记', safety: '法治安全', education: '学历提升', 'new-teacher': '新任教师', 'non-normal': '非师范类岗位能力', research: '教研活动',
  },
  {
    ethics: 'Professional ethics', general: 'General requirements', subject: 'Subject', technology: 'Educational technology', 'mental-health': 'Mental health',
    'class-teacher': 'Class teacher', leadership: 'Principals and secretaries', safety: 'Law and safety', education: 'Further degree',
    'new-teacher': 'New teacher', 'non-normal': 'Teaching skills for other graduates', research: 'Teaching research',
  },
);

export const modeNames = texts(
  { classroom: '集中面授', online: '网络研修', shadowing: '跟岗', visiting: '送教送培', school: '校本研修', workshop: '工作室研修', own: '自主研修' },
  { classroom: 'Classroom', online: 'Online', shadowing: 'Shadowing', visiting: 'Visiting', school: 'School-based', workshop: 'Workshop', own: 'Own study' },
);

export const roleNames = texts(
  { trainee: '学员', presenter: '主讲', mentor: '指导教师', organiser: '组织者' },
  { trainee: 'Trainee', presenter: 'Presenter', mentor: 'Mentor', organiser: 'Organiser' },
);

export const statusNames = texts(
  { submitted: '待审', verified: '待认定', returned: '已退回', credited: '已认定', reversed: '已冲销', reversal: '冲销' },
  { submitted: 'Waiting', verified: 'Verified', returned: 'Sent back', credited: 'Credited', reversed: 'Reversed', reversal: 'Reversal' },
);

export const categoryNames = texts(
  { ethics: '师德', 'county-and-above': '县级及以上', 'class-teacher': '班主任' },
  { ethics: 'Ethics', 'county-and-above': 'County and above', 'class-teacher': 'Class teacher' },
);

/** The name of a code, or the code itself when a newer server knows more than this page. */
export function nameOf(names: Record<string, string>, code: string): string {
  return names[code] ?? code;
}

export function optionsOf(names: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
