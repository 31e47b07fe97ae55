import { useLanguage, type Language } from './language';

/** One entry: a text, or a function of the values it names. */
export type Entry = string | ((...values: never[]) => string);

/** A dictionary declared next to where it is used. English must have the shape of Chinese, checked by the compiler. */
export type Texts<T extends Record<string, Entry>> = Record<Language, T>;

type Widened<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };

export function texts<T extends Record<string, Entry>>(zh: T, en: Widened<T>): Texts<Widened<T>> {
  return { zh: zh as Widened<T>, en };
}

export function useTexts<T extends Record<string, Entry>>(dictionary: Texts<T>): T {
  return dictionary[useLanguage()];
}
