import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { Emblem } from '@/components/emblem';
import { LanguageSwitch } from '@/components/language-switch';
import { useTexts } from '@/lib/i18n/texts';
import { sessionQuery } from '@/lib/session';
import { useTitle } from '@/lib/use-title';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-page.module.css';
import { sessionTexts } from './texts';

export function SignInPage() {
  const t = useTexts(sessionTexts);
  useTitle(t.title);
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  if (session.data) return <Navigate to={pageWithin(params.get('from'))} replace />;
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
          <h1 className={styles.title}>{t.title}</h1>
          <SignInForm />
          <p className={styles.help}>{t.help}</p>
        </section>
      </main>
    </div>
  );
}

/** Only pages of this site may be returned to: `//elsewhere` would leave it. */
function pageWithin(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : '/';
}
