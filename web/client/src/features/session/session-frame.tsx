import type { ReactNode } from 'react';
import { Emblem } from '@/components/emblem';
import { LanguageSwitch } from '@/components/language-switch';
import { useTexts } from '@/lib/i18n/texts';
import { useTitle } from '@/lib/use-title';
import styles from './sign-in-page.module.css';
import { sessionTexts } from './texts';

/** What a person sees who is not signed in yet: the product beside one form. */
export function SessionFrame({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  const t = useTexts(sessionTexts);
  useTitle(title);
  return (
    <div className={styles.page}>
      <div className={styles.language}><LanguageSwitch /></div>
      <main className={styles.card}>
        <section className={styles.about}>
          <Emblem size={44} />
          <div>
            <p className={styles.brand}>TeacherNet</p>
            <p className={styles.product}>{t.product}</p>
          </div>
          <p className={styles.purpose}>{t.purpose}</p>
        </section>
        <section className={styles.form}>
          <h1 className={styles.title}>{title}</h1>
          {children}
          <p className={styles.help}>{help}</p>
        </section>
      </main>
    </div>
  );
}
