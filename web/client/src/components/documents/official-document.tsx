import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import type { components } from '@/lib/api.gen';
import { Problem } from '@/lib/http/problem';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import styles from './official-document.module.css';
import { documentTexts } from './texts';

type OfficeDocument = components['schemas']['Document'];

export interface OfficialDocumentProps {
  /** Where the document is read. */
  text: string;
  /** Where it is as .docx. */
  word: string;
  /** Where its list is, for a workbook; none without one. */
  list?: string | undefined;
}

/** A document of the bureau as it will be on paper, to be read, printed and kept. */
export function OfficialDocument({ text, word, list }: OfficialDocumentProps) {
  const t = useTexts(documentTexts);
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['document', text], queryFn: ({ signal }) => read<OfficeDocument>(text, signal) });
  if (isPending) return <LoadingState />;
  if (data === undefined) {
    return error instanceof Problem && error.code === 'term.unknown'
      ? <EmptyState title={t.notYet}>{t.notYetNext}</EmptyState>
      : <FailingState error={error} retry={() => void refetch()} />;
  }
  return (
    <>
      <PageTitle
        title={t.order}
        note={data.number}
        actions={(
          <span className={styles.acts}>
            <Button type="primary" href={word} download>{t.word}</Button>
            {list !== undefined && <ExportButton list={list} />}
            <Button onClick={() => { window.print(); }}>{t.print}</Button>
          </span>
        )}
      />
      <Paper document={data} />
    </>
  );
}

function Paper({ document: { issuer, number, title, to, paragraphs, listTitle, headings, rows, signed, on } }: { document: OfficeDocument }) {
  return (
    <article className={styles.paper} lang="zh-CN">
      <p className={styles.issuer}>{issuer}</p>
      {typeof number === 'string' && <p className={styles.number}>{number}</p>}
      <h2 className={styles.title}>{title}</h2>
      {typeof to === 'string' && <p className={styles.to}>{`${to}：`}</p>}
      {paragraphs.map((paragraph) => <p key={paragraph} className={styles.paragraph}>{paragraph}</p>)}
      <p className={styles.signed}>{signed}</p>
      <p className={styles.signed}>{dayOnPaper(on)}</p>
      {typeof listTitle === 'string' && (
        <div className={styles.list} tabIndex={0} role="region" aria-label={listTitle}>
          <h3>{listTitle}</h3>
          <table>
            <thead><tr>{headings.map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
            <tbody>{rows.map((row) => <tr key={row.join()}>{row.map((cell, n) => <td key={headings[n]}>{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </article>
  );
}

/** 2026-09-01 as paper has it: 2026年9月1日. */
function dayOnPaper(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}
