import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import type { OfferedPost, WishLine, WishSheet } from './own-case';
import styles from './own.module.css';
import { isSame, wishOf } from './wish-list';
import { wishTexts } from './wish-texts';

export interface WishPickerProps {
  sheet: WishSheet;
  chosen: readonly WishLine[];
  add: (wish: WishLine) => void;
  close: () => void;
}

/** What may be wished for: ranges first, then every post of the teacher's stage and subjects, the nearest first. */
export function WishPicker({ sheet, chosen, add, close }: WishPickerProps) {
  const t = useTexts(wishTexts);
  const codes = useCodes();
  const isPhone = useIsPhone();
  const [text, setText] = useState('');
  const isOnlySubject = sheet.subjects.length === 1;
  const matches = (words: (string | null | undefined)[]): boolean => words.some((word) => (word ?? '').includes(text.trim()));
  const posts = sheet.posts.filter(({ name, township }) => matches([name, township])).sort((one, other) => (one.kilometres ?? 1e9) - (other.kilometres ?? 1e9));
  const wide = sheet.wide.filter(({ label }) => matches([label]));
  const about = ({ township, location, subject, staffed, authorised, kilometres, isWantedDirection }: OfferedPost): string => [
    township, codes.name('location', location), isOnlySubject ? '' : codes.name('subject', subject), typeof kilometres === 'number' ? t.kilometres(kilometres) : '',
    t.staff(staffed, authorised), isWantedDirection ? t.wanted : '',
  ].filter(Boolean).join(' · ');
  return (
    <Drawer open size={isPhone ? '100%' : 520} title={t.add} onClose={close}>
      <Input.Search allowClear aria-label={t.search} placeholder={t.search} value={text} onChange={({ target }) => { setText(target.value); }} />
      {wide.length > 0 && <h3 className={styles.head}>{t.wide}</h3>}
      <ul className={styles.lines}>
        {wide.map((wish) => (
          <li key={`${wish.target}/${wish.key ?? ''}`}>
            <div>
              <p>{wish.target === 'any-rural' ? t.anyRural : wish.label}</p>
              <small>{[wish.target === 'township' ? t.township : wish.target === 'group' ? t.group : '', t.posts(wish.posts)].filter(Boolean).join(' · ')}</small>
            </div>
            <Choose wish={wish} chosen={chosen} add={add} />
          </li>
        ))}
      </ul>
      <h3 className={styles.head}>{t.precise}</h3>
      {posts.length === 0 && <EmptyState title={t.noPosts}>{t.noPostsNext}</EmptyState>}
      <ul className={styles.lines}>
        {posts.map((post) => (
          <li key={`${post.school}/${post.subject}`}>
            <div><p>{post.name}</p><small>{about(post)}</small></div>
            <Choose wish={wishOf(post, isOnlySubject)} chosen={chosen} add={add} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function Choose({ wish, chosen, add }: { wish: WishLine; chosen: readonly WishLine[]; add: (wish: WishLine) => void }) {
  const t = useTexts(wishTexts);
  return chosen.some((one) => isSame(one, wish))
    ? <small>{t.added}</small>
    : <Button aria-label={`${t.add} ${wish.label}`} onClick={() => { add(wish); }}>+</Button>;
}
