import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { downloadRefused, type ImportCheck } from './imports';
import { importTexts } from './texts';

/** For each file with refused rows, those rows to mend and send again. */
export function RefusedButtons({ check, files }: { check: ImportCheck; files: readonly File[] }) {
  const t = useTexts(importTexts);
  const scope = useScope();
  const { message } = App.useApp();
  const saving = useMutation({
    mutationFn: (file: string) => downloadRefused(scope, files, file),
    onError: (error) => { void message.error(error.message); },
  });
  const faulty = [...new Set(check.refused.rows.filter((problem) => problem.row !== null).map((problem) => problem.file))];
  return faulty.map((file) => (
    <Tooltip key={file} title={t.refusedRowsNote}>
      <Button icon={<DownloadOutlined />} loading={saving.isPending && saving.variables === file} onClick={() => { saving.mutate(file); }}>
        {faulty.length === 1 ? t.refusedRows : t.refusedRowsOf(file)}
      </Button>
    </Tooltip>
  ));
}
