import type { CodeListName } from '@/lib/codes';
import type { Language } from '@/lib/i18n/language';

interface FactName {
  zh: string;
  en: string;
  /** The list its values are codes of. */
  list?: CodeListName;
}

/** What people call the facts of a grain, by the last part of their paths. */
const names: Readonly<Record<string, FactName>> = {
  is: { zh: '状态', en: 'State' },
  name: { zh: '姓名或名称', en: 'Name' },
  staffNumber: { zh: '教师编号', en: 'Staff number' },
  loginName: { zh: '账号', en: 'Login' },
  school: { zh: '学校', en: 'School' },
  stage: { zh: '学段', en: 'Stage', list: 'stage' },
  subject: { zh: '学科', en: 'Subject', list: 'subject' },
  title: { zh: '职称', en: 'Title', list: 'title' },
  honour: { zh: '骨干称号', en: 'Honour', list: 'honour' },
  degree: { zh: '学历', en: 'Degree', list: 'degree' },
  establishment: { zh: '编制', en: 'Establishment', list: 'establishment' },
  duty: { zh: '职务', en: 'Duty', list: 'duty' },
  kind: { zh: '类别', en: 'Kind' },
  role: { zh: '身份', en: 'Role' },
  scope: { zh: '区域', en: 'Scope' },
  target: { zh: '对象', en: 'Over' },
  coordinator: { zh: '负责人', en: 'Coordinator' },
  from: { zh: '起', en: 'From' },
  until: { zh: '止', en: 'Until' },
  on: { zh: '日期', en: 'Day' },
  hours: { zh: '学时', en: 'Hours' },
  credited: { zh: '认定学时', en: 'Hours credited' },
  comment: { zh: '意见', en: 'Comment' },
  reason: { zh: '原因', en: 'Reason' },
  standing: { zh: '资格', en: 'Standing' },
  posts: { zh: '岗位', en: 'Posts' },
  authorised: { zh: '核定', en: 'Authorised' },
  state: { zh: '状态', en: 'State' },
  phase: { zh: '阶段', en: 'Phase' },
  locked: { zh: '锁定', en: 'Locked' },
  effective: { zh: '生效日期', en: 'In force from' },
  expires: { zh: '到期', en: 'Expires' },
  version: { zh: '版本', en: 'Version' },
};

const stateWords: Readonly<Record<string, string>> = {
  unopened: '未开', open: '已开通', closed: '已停用', unplanned: '未安排', known: '已安排', unknown: '未登记', cancelled: '已取消', running: '进行中',
  unformed: '未建立', formed: '已建立', none: '无', committed: '已导入', takenBack: '已撤销', ended: '已结束', live: '上课中', missed: '缺课',
  timetabled: '已排课', untimetabled: '未排课', unsigned: '未签约', signed: '已签约', unfounded: '未建立', founded: '已建立',
  established: '已建立', unestablished: '未建立', unregistered: '未登记', registered: '已登记', drafted: '已拟定',
};

/** What a grain's state is called. */
export function stateWord(state: string, language: Language): string {
  return (language === 'zh' ? stateWords[state] : undefined) ?? state;
}

/** The name of a fact by its path; the last part itself where it has none. */
export function factName(path: string, language: Language): string {
  const last = lastOf(path);
  return names[last]?.[language] ?? last;
}

/** The list whose codes a fact holds, if any. */
export function factList(path: string): CodeListName | undefined {
  return names[lastOf(path)]?.list;
}

/** Whether a fact is the grain's state as a whole. */
export function isState(path: string): boolean {
  return lastOf(path) === 'is';
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
