import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { workbookOf } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { commonTexts } from './common-texts';

export interface ExportButtonProps {
  /** The list's address with its filters and order, without a page. */
  list: string;
  size?: 'small';
}

/** Saves a list as it is shown, all pages of it, as a workbook; on a phone there is none. */
export function ExportButton({ list, size }: ExportButtonProps) {
  const t = useTexts(commonTexts);
  if (useIsPhone()) return null;
  return <Button href={workbookOf(list)} icon={<DownloadOutlined />} download {...(size === undefined ? {} : { size })}>{t.exportList}</Button>;
}
