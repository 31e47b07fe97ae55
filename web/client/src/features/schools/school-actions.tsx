import { Button, Space } from 'antd';
import { useState } from 'react';
import { TakeBackButton } from '@/components/changes/take-back-button';
import { apiPath } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { ClosingDialog, PostsDialog, ReopenDialog, RoomsDialog } from './closing-dialogs';
import { lifeTexts } from './life-texts';
import { SchoolDialog } from './school-dialog';
import type { School } from './schools';

type Doing = 'correct' | 'posts' | 'rooms' | 'close' | 'reopen';

/** What a coordinator may do with one school. */
export function SchoolActions({ school }: { school: School }) {
  const l = useTexts(lifeTexts);
  const scope = useScope();
  const [doing, setDoing] = useState<Doing>();
  const { closing, key } = school.line;
  const close = (): void => { setDoing(undefined); };
  const button = (what: Doing, label: string) => <Button size="small" onClick={() => { setDoing(what); }}>{label}</Button>;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        {button('correct', l.correct)}
        {closing?.isClosed !== true && button('posts', l.posts)}
        {closing?.isClosed !== true && button('rooms', l.rooms)}
        {closing === null && button('close', l.close)}
        {closing?.isClosed === true && button('reopen', l.reopen)}
        {closing?.isClosed === false && <span>{l.closing(closing.lastDay)} <TakeBackButton path={apiPath(scope, 'schools', key, 'entries', closing.id)} /></span>}
      </Space>
      {doing === 'correct' && <SchoolDialog school={school} close={close} />}
      {doing === 'posts' && <PostsDialog school={school} close={close} />}
      {doing === 'rooms' && <RoomsDialog school={school} close={close} />}
      {doing === 'close' && <ClosingDialog school={school} close={close} />}
      {doing === 'reopen' && <ReopenDialog school={school} close={close} />}
    </>
  );
}
