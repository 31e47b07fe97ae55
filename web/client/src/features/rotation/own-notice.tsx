import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { components } from '@/lib/api.gen';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { sha256 } from '@/lib/sha256';
import { noticeTexts } from './notice-texts';
import { rotationPath } from './rotation';

type OwnNotice = components['schemas']['OwnNotice'];

/** The teacher's own row held against the published hash, computed here: no other row is shown. */
export function OwnNoticeCheck({ cycle, teacher }: { cycle: string; teacher: string }) {
  const t = useTexts(noticeTexts);
  const scope = useScope();
  const checking = useMutation({
    mutationFn: async () => {
      const own = await read<OwnNotice>(rotationPath(scope, 'cycles', cycle, 'candidates', teacher, 'notice'));
      return { own, holds: gives(own) };
    },
  });
  const { data } = checking;
  return (
    <>
      <Button loading={checking.isPending} onClick={() => { checking.mutate(); }}>{t.check}</Button>
      {data !== undefined && (data.own.place === null
        ? <Alert type="info" showIcon title={t.notListed} />
        : <Alert type={data.holds ? 'success' : 'error'} showIcon title={data.holds ? t.holds(String(data.own.place), String(data.own.rowHashes.length)) : t.differs} description={<code style={{ wordBreak: 'break-all' }}>{data.own.version.hash}</code>} />)}
    </>
  );
}

/** Whether the own row, the names put up in it and the hashes of all rows give the published hash. */
export function gives({ version, head, row, place, rowHashes, names }: OwnNotice): boolean {
  if (row === null || place === null) return false;
  // Without the names as they were put up the line alone is checked: they have changed since, or the notice is older than their hash.
  const named = names === null || row.split('\t').at(-1) === sha256(`${['names/1', row.split('\t')[1], names.name, names.number, names.fromName, names.toName].join('\t')}\n`);
  return named && sha256(`${row}\n`) === rowHashes[place - 1] && sha256([head, ...rowHashes].map((line) => `${line}\n`).join('')) === version.hash;
}
