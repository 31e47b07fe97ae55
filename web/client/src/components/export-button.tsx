import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';

/** Saves a list as it is shown as a workbook. */
export function ExportButton({ url }: { url: string }) {
  const t = useTexts(commonTexts);
  return <Button href={url} icon={<DownloadOutlined />} download>{t.exportList}</Button>;
}
