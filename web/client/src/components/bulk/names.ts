import type { Language } from '@/lib/i18n/language';

/** What a list's rows are counted in. */
const units: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  teachers: ['人', ''],
  accounts: ['人', ''],
  offices: ['个', ''],
  schools: ['所', ''],
  candidates: ['人', ''],
  moves: ['条', ''],
  hours: ['条', ''],
  pairings: ['对', ''],
  activities: ['次', ''],
  lessons: ['节', ''],
  members: ['所', ''],
  exemptions: ['条', ''],
  applications: ['人', ''],
  eligibility: ['人', ''],
};

/** What offices call each action of each list. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'teachers/select': ['列入本年轮岗人选', 'Choose for this rotation'],
  'teachers/deselect': ['取消列入轮岗人选', 'Take out of this rotation'],
  'teachers/class-teacher': ['设为班主任', 'Make class teachers'],
  'teachers/no-class-teacher': ['取消班主任', 'No class teachers'],
  'teachers/open': ['开通账号', 'Open accounts'],
  'accounts/open': ['开通账号', 'Open accounts'],
  'accounts/reissue': ['重发激活码', 'Issue new codes'],
  'accounts/suspend': ['停用', 'Suspend'],
  'accounts/resume': ['恢复', 'Resume'],
  'offices/reissue': ['重发激活码', 'Issue new codes'],
  'offices/suspend': ['停用', 'Suspend'],
  'offices/resume': ['恢复', 'Resume'],
  'schools/rate': ['评定办学水平', 'Rate schools'],
  'candidates/withdraw': ['退出本轮', 'Leave this rotation'],
  'moves/lock': ['锁定', 'Lock'],
  'moves/unlock': ['解锁', 'Unlock'],
  'moves/unplace': ['撤下', 'Take out'],
  'hours/verify': ['通过', 'Approve'],
  'hours/return': ['退回', 'Send back'],
  'pairings/renew': ['续签', 'Renew'],
  'pairings/suspend': ['中止', 'Suspend'],
  'pairings/resume': ['恢复', 'Resume'],
  'pairings/end': ['结束', 'End'],
  'activities/accept': ['验收', 'Accept'],
  'activities/cancel': ['取消活动', 'Cancel activities'],
  'lessons/cancel': ['取消共享课', 'Cancel lessons'],
  'members/release': ['退出集团', 'Leave the group'],
  'exemptions/grant': ['批准豁免', 'Grant exemptions'],
  'exemptions/refuse': ['不批准豁免', 'Refuse exemptions'],
  'applications/pass-at-school': ['学校审核通过', 'Pass at the school'],
  'applications/pass-at-bureau': ['教育局审核通过', 'Pass at the bureau'],
  'eligibility/nominate': ['学校推荐', 'Nominate'],
};

/** The lists that have actions, and their pages. */
const lists: Readonly<Record<string, readonly [zh: string, en: string, page?: string]>> = {
  teachers: ['教师', 'Teachers', 'teachers'],
  accounts: ['账号', 'Accounts', 'accounts'],
  offices: ['单位账号', 'Accounts of offices', 'accounts/offices'],
  schools: ['学校', 'Schools', 'schools'],
  candidates: ['轮岗人选', 'Candidates'],
  moves: ['轮岗安排', 'Moves'],
  hours: ['待审学时', 'Hours to approve'],
  pairings: ['结对', 'Pairings', 'exchange/pairings'],
  activities: ['活动', 'Activities'],
  lessons: ['共享课', 'Lessons'],
  members: ['集团成员校', 'Members of groups'],
  exemptions: ['豁免申请', 'Exemptions', 'exemptions'],
  applications: ['轮岗申报', 'Applications', 'rotation/applications'],
  eligibility: ['轮岗资格', 'Eligibility', 'rotation/eligibility'],
};

export function actionName(list: string, action: string, language: Language): string {
  return said(names[`${list}/${action}`], language) ?? action;
}

export function listName(list: string, language: Language): string {
  return said(lists[list], language) ?? list;
}

/** The page of a list; undefined for one within another page. */
export function listPage(list: string): string | undefined {
  return lists[list]?.[2];
}

/** 312 人: a count with the list's unit. */
export function counted(list: string, count: string, language: Language): string {
  const unit = said(units[list], language) ?? '';
  return unit === '' ? count : `${count} ${unit}`;
}

function said(pair: readonly [string, string, ...unknown[]] | undefined, language: Language): string | undefined {
  return pair?.[language === 'zh' ? 0 : 1];
}
