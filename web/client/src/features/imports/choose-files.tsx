import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { apiPath } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import styles from './imports.module.css';
import { importTexts, partnershipTables, regionTables } from './texts';

/** Takes files by drag or click, and offers templates to fill in. */
export function ChooseFiles({ chosen }: { chosen: (files: readonly File[]) => void }) {
  const t = useTexts(importTexts);
  const scope = useScope();
  const tables = scope.startsWith('region/') ? regionTables : partnershipTables;
  return (
    <section>
      <Upload.Dragger
        multiple
        accept=".xlsx,.xls,.csv,.txt"
        showUploadList={false}
        beforeUpload={(file, all) => {
          // Called for each file of a choice; the choice is one import.
          if (file === all[0]) chosen(all);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon"><InboxOutlined /></p>
        <p className="ant-upload-text">{t.drop}</p>
        <p className="ant-upload-hint">{t.dropNote}</p>
      </Upload.Dragger>
      <p className={styles.templates}>
        <span>{t.templates}</span>
        {tables.map((table) => <a key={table} href={apiPath(scope, 'imports', 'templates', table)} download>{t[table]}</a>)}
      </p>
    </section>
  );
}
