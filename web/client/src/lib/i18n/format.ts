import type { Language } from './language';

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** 14:05:09, on the reader's own clock. */
export function clockTime(at: number, language: Language): string {
  return new Date(at).toLocaleTimeString(locales[language], { hour12: false });
}

/** 3 月 20 日 / 20 March for an ISO date (yyyy-MM-dd), which has no time zone. */
export function dayAndMonth(date: string, language: Language): string {
  const options = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locales[language], options);
}

/** As dayAndMonth, but a day of another year than today's says which: 2025-12-25. */
export function dayNear(date: string, today: string, language: Language): string {
  return date.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(date, language) : date;
}

/** 12 秒前, 3 分钟前, 2 小时前 / 12 s ago, 3 min ago, 2 h ago. */
export function age(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [count, zh, en] =
    seconds < 60
      ? [seconds, '秒', 's']
      : seconds < 3600
        ? [Math.floor(seconds / 60), '分钟', 'min']
        : [Math.floor(seconds / 3600), '小时', 'h'];
  return language === 'zh' ? `${count} ${zh}前` : `${count} ${en} ago`;
}

/** 张伟（DT00002） / 张伟 (DT00002). */
export function bracketed(text: string, aside: string, language: Language): string {
  return language === 'zh' ? `${text}（${aside}）` : `${text} (${aside})`;
}

/** 依据：批准 / Why: granted. */
export function labelled(label: string, text: string, language: Language): string {
  return language === 'zh' ? `${label}：${text}` : `${label}: ${text}`;
}

/** 甲、乙 / A, B. */
export function listed(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** 甲；乙 / A; B, where an item may hold commas. */
export function enumerated(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '；' : '; ');
}

/** 1,839 with digits grouped; up to `decimals` places, none by default. */
export function number(value: number, language: Language, decimals = 0): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: decimals });
}
