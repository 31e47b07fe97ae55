import type { Language } from '@/lib/i18n/language';

export interface NamedPerson {
  name: string;
  /** Tells apart who is of one name, school and subject as well. */
  number: string;
  school?: string | undefined;
  /** By name. */
  subject?: string | undefined;
}

/** Who somebody is where people are named or chosen, so that nobody of the same name is meant: `张伟（DT00002，云谷小学 数学）`. */
export function personLabel({ name, number, school, subject }: NamedPerson, language: Language): string {
  const place = [school, subject].filter(isGiven).join(' ');
  const told = [number, place].filter((part) => isGiven(part) && part !== name);
  if (told.length === 0) return name;
  return language === 'zh' ? `${name}（${told.join('，')}）` : `${name} (${told.join(', ')})`;
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
