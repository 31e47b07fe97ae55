import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const storageKey = 'teachernet.language';
const listeners = new Set<() => void>();
let current: Language = remembered();

/** The language the page speaks: Chinese until this browser chose otherwise. */
export function language(): Language {
  return current;
}

export function speak(next: Language): void {
  current = next;
  localStorage.setItem(storageKey, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, language);
}

function remembered(): Language {
  return typeof localStorage !== 'undefined' && localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
