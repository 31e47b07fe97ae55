import type { Language } from '@/lib/i18n/language';

const names: Readonly<Record<string, Record<Language, string>>> = {
  'teacher.facts-corrected': { zh: '按导入或办理更正', en: 'Corrected by an import or action' },
  'teacher.import-undone': { zh: '撤销导入', en: 'Import taken back' },
  'teacher.move-corrected': { zh: '更正流动记录', en: 'Move corrected' },
  'teacher.move-corrections-undone': { zh: '撤销对流动记录的更正', en: 'Correction of moves taken back' },
  'teacher.posting-taken': { zh: '依调令任职', en: 'Posted by order' },
  'teacher.correction-entered': { zh: '更正', en: 'Correction' },
  'teacher.correction-applied': { zh: '更正', en: 'Correction' },
  'teacher.correction-taken-back': { zh: '撤销更正', en: 'Correction taken back' },
  'teacher.leaving-entered': { zh: '登记离职', en: 'Leaving entered' },
  'teacher.leaving-taken-back': { zh: '撤销离职登记', en: 'Leaving taken back' },
  'teacher.returned': { zh: '返岗', en: 'Returned' },
  'school.facts-corrected': { zh: '按导入更正', en: 'Corrected by an import' },
  'school.import-undone': { zh: '撤销导入', en: 'Import taken back' },
  'school.posts-authorised': { zh: '按导入核定岗位', en: 'Posts by an import' },
  'school.posts-import-undone': { zh: '撤销导入的岗位', en: 'Import of posts taken back' },
  'school.correction-entered': { zh: '更正', en: 'Correction' },
  'school.correction-applied': { zh: '更正', en: 'Correction' },
  'school.post-count-entered': { zh: '调整岗位数', en: 'Posts set' },
  'school.post-count-applied': { zh: '调整岗位数', en: 'Posts set' },
  'school.entry-taken-back': { zh: '撤销登记', en: 'Entry taken back' },
  'school.closing-entered': { zh: '登记停办', en: 'Closing entered' },
  'school.reopened': { zh: '恢复办学', en: 'Reopened' },
};

/** What a change of a record is called in its history. */
export function stepName(event: string, language: Language): string {
  return names[event]?.[language] ?? event;
}
