import type { Language } from '@/lib/i18n/language';

/** What a list's rows are counted in. */
const units: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  teachers: ['人', ''],
  exemptions: ['条', ''],
};

/** What offices call each action of each list. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'teachers/select': ['列入本年轮岗人选', 'Choose for this rotation'],
  'teachers/deselect': ['取消列入轮岗人选', 'Take out of this rotation'],
  'teachers/class-teacher': ['设为班主任', 'Make class teachers'],
  'teachers/no-class-teacher': ['取消班主任', 'No class teachers'],
  'exemptions/grant': ['批准豁免', 'Grant exemptions'],
  'exemptions/refuse': ['不批准豁免', 'Refuse exemptions'],
};

/** The lists that have actions, and their pages. */
const lists: Readonly<Record<string, readonly [zh: string, en: string, page?: string]>> = {
  teachers: ['教师', 'Teachers', 'teachers'],
  exemptions: ['豁免申请', 'Exemptions', 'exemptions'],
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
