import { Button } from 'antd';
import { speak, useLanguage } from '@/lib/i18n/language';

/** Changes to the other language, named in itself. */
export function LanguageSwitch() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => { speak(other); }}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
