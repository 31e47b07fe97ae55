import type { CodeListName } from '@/lib/codes';
import type { Language } from '@/lib/i18n/language';

interface FactName {
  zh: string;
  en: string;
  /** The list its values are codes of. */
  list?: CodeListName;
  /** What values of no list are called. */
  words?: Readonly<Record<string, Record<Language, string>>>;
}

/** What people call the facts of a grain, by the last part of their paths, or the last two where one alone does not say. */
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
  phone: { zh: '电话', en: 'Phone' },
  identityNumber: { zh: '身份证号', en: 'Identity number' },
  sex: { zh: '性别', en: 'Sex' },
  birth: { zh: '出生日期', en: 'Birth' },
  campus: { zh: '校区', en: 'Campus' },
  arrived: { zh: '到校时间', en: 'Arrived' },
  secondSubjects: { zh: '兼教学科', en: 'Also teaches', list: 'subject' },
  grade: { zh: '年级', en: 'Grade' },
  certifiedSubject: { zh: '教师资格学科', en: 'Certified subject', list: 'subject' },
  postGrade: { zh: '岗位等级', en: 'Post grade' },
  honourLevel: { zh: '称号级别', en: 'Honour level', list: 'honourLevel' },
  startedWork: { zh: '参加工作', en: 'Started work' },
  dutySince: { zh: '任职时间', en: 'In office since' },
  classTeacher: { zh: '班主任', en: 'Class teacher' },
  remark: { zh: '备注', en: 'Remark' },
  retiresOn: { zh: '预计退休', en: 'Retires' },
  leaving: { zh: '离岗', en: 'Leaving', list: 'leaving' },
  hasLeft: { zh: '已离岗', en: 'Has left' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  documentNo: { zh: '文号', en: 'Document' },
  formerNames: { zh: '曾用名', en: 'Former names' },
  schoolKind: { zh: '办学类型', en: 'Kind', list: 'schoolKind' },
  stages: { zh: '学段', en: 'Stages', list: 'stage' },
  location: { zh: '所在类别', en: 'Location', list: 'location' },
  strength: { zh: '强弱校', en: 'Strength', list: 'strength' },
  township: { zh: '乡镇街道', en: 'Township' },
  longitude: { zh: '经度', en: 'Longitude' },
  latitude: { zh: '纬度', en: 'Latitude' },
  pupils: { zh: '在校生', en: 'Pupils' },
  campuses: { zh: '校区', en: 'Campuses' },
  managedBy: { zh: '隶属学校代码', en: 'Managed by' },
  count: { zh: '岗位数', en: 'Posts' },
  isClosed: { zh: '已停办', en: 'Closed' },
  pending: { zh: '待生效', en: 'Still to come' },
  role: { zh: '身份', en: 'Role', words: { lead: { zh: '牵头校', en: 'lead school' }, member: { zh: '成员校', en: 'member' } } },
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
  form: { zh: '交流形式', en: 'Form', list: 'exchangeForm' },
  start: { zh: '起始日期', en: 'Start' },
  staffClass: { zh: '人员类别', en: 'Class of staff', list: 'staffClass' },
  attendanceRole: { zh: '参与角色', en: 'Role', list: 'attendanceRole' },
  isWithdrawn: { zh: '已撤下', en: 'Taken off the roll' },
  'move.from': { zh: '原学校', en: 'School left' },
  'move.to': { zh: '新学校', en: 'School joined' },
  isActivationUsed: { zh: '激活码已使用', en: 'Activation used' },
};

const stateWords: Readonly<Record<string, string>> = {
  unopened: '未开', open: '已开通', closed: '已停用', unplanned: '未安排', known: '已安排', unknown: '未登记', cancelled: '已取消', running: '进行中',
  unformed: '未建立', formed: '已建立', none: '无', committed: '已导入', takenBack: '已撤销', ended: '已结束', live: '上课中', missed: '缺课',
  planned: '待开展', unconfirmed: '待确认', confirmed: '已确认', postponed: '已改期', finished: '已结束', accepted: '已验收',
  timetabled: '已排课', untimetabled: '未排课', unsigned: '未签约', signed: '已签约', unfounded: '未建立', founded: '已建立',
  established: '已建立', unestablished: '未建立', unregistered: '未登记', registered: '已登记', drafted: '已拟定',
};

/** What a grain's state is called. */
export function stateWord(state: string, language: Language): string {
  return (language === 'zh' ? stateWords[state.charAt(0).toLowerCase() + state.slice(1)] : undefined) ?? state;
}

/** The name of a fact by its path; the last part itself where it has none. */
export function factName(path: string, language: Language): string {
  return nameOf(path)?.[language] ?? lastOf(path);
}

/** The list whose codes a fact holds, if any. */
export function factList(path: string): CodeListName | undefined {
  return nameOf(path)?.list;
}

/** A fact's value in words: codes by their names, several parted by commas; yes and no; the value itself otherwise. */
export function factText(path: string, value: string, language: Language, name: (list: CodeListName, code: string) => string): string {
  const list = factList(path);
  if (list !== undefined) return value.split(', ').map((code) => name(list, code)).join(language === 'zh' ? '、' : ', ');
  const word = nameOf(path)?.words?.[value];
  if (word !== undefined) return word[language];
  if (value === 'True') return language === 'zh' ? '是' : 'yes';
  if (value === 'False') return language === 'zh' ? '否' : 'no';
  return isState(path) ? stateWord(value, language) : value;
}

/** Whether a fact is the state of the grain, or of what it is about. */
export function isState(path: string): boolean {
  return ['is', 'state'].includes(lastOf(path));
}

function nameOf(path: string): FactName | undefined {
  return names[path.split('.').slice(-2).join('.')] ?? names[lastOf(path)];
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
