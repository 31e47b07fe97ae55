import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { useEffect, type ReactNode } from 'react';
import { onSignedOut } from '@/lib/http/signed-out';
import { useLanguage } from '@/lib/i18n/language';
import { forgetPerson } from '@/lib/session';
import { useMedia } from '@/lib/use-media';
import { queries } from './queries';
import { theme, themeWithoutMotion } from './theme';

/** What every page stands in: language, theme, server data, and the end of a session. */
export function Providers({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => onSignedOut(() => { forgetPerson(queries); }), []);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={language === 'zh' ? zhCN : enGB} theme={isStill ? themeWithoutMotion : theme} button={{ autoInsertSpace: false }}>
        <App>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
