import { useRef } from 'react';
import { Outlet } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { pages } from '../pages';
import { PagesContext } from '../pages-context';
import { appTexts } from '../texts';
import { Bands } from './bands';
import { LiveProvider } from './live-provider';
import styles from './shell.module.css';
import { SideMenu } from './side-menu';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';
import { useReachableTables } from './use-reachable-tables';

/** The frame of every page: connection state on top, ways to the other pages beside or below. */
export function Shell() {
  const t = useTexts(appTexts);
  const isPhone = useIsPhone();
  const main = useRef<HTMLElement>(null);
  useReachableTables(main);
  return (
    <PagesContext value={pages}>
      <LiveProvider>
        <a className={styles.skip} href="#main">{t.skip}</a>
        <TopBar />
        <div className={styles.frame}>
          {!isPhone && <SideMenu />}
          <div className={styles.column}>
            <Bands />
            <main id="main" ref={main} className={styles.main} tabIndex={-1}>
              <Outlet />
            </main>
          </div>
        </div>
        {isPhone && <TabBar />}
      </LiveProvider>
    </PagesContext>
  );
}
