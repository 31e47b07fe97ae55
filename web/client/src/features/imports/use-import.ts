import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { uuid7 } from '@/lib/http/uuid7';
import { useScope } from '@/lib/scope';
import { checkFiles, takeFiles, type ImportCheck, type ImportTaken } from './imports';

export interface Import {
  /** What stands on the page. */
  step:
    | { name: 'choose' }
    | { name: 'checking' | 'taking'; key: string }
    | { name: 'checked'; check: ImportCheck; files: readonly File[] }
    | { name: 'done'; taken: ImportTaken; check: ImportCheck | undefined; files: readonly File[] };
  error: Error | null;
  check: (files: readonly File[]) => void;
  take: () => void;
  restart: () => void;
}

/** One import from choosing files to done. The files stay in the browser until it is over and are sent twice. */
export function useImport(): Import {
  const scope = useScope();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [key, setKey] = useState('');
  const checking = useMutation({ mutationFn: (chosen: readonly File[]) => checkFiles(scope, chosen, newKey()) });
  const taking = useMutation({
    mutationFn: () => takeFiles(scope, files, newKey()),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope] }),
  });

  function newKey(): string {
    const next = uuid7();
    setKey(next);
    return next;
  }

  return {
    step: taking.data !== undefined ? { name: 'done', taken: taking.data, check: checking.data, files }
      : taking.isPending ? { name: 'taking', key }
      : checking.data !== undefined ? { name: 'checked', check: checking.data, files }
      : checking.isPending ? { name: 'checking', key }
      : { name: 'choose' },
    error: taking.error ?? checking.error,
    check: (chosen) => {
      setFiles(chosen);
      taking.reset();
      checking.mutate(chosen);
    },
    take: () => { taking.mutate(); },
    restart: () => {
      setFiles([]);
      checking.reset();
      taking.reset();
    },
  };
}
