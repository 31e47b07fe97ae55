import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { signed, type PostEffect } from '../rotation';
import { shortSchools } from '../short-school';
import { balanceOf, type Dragged, type PostGroup } from './post-rows';
import { postTexts } from './post-texts';
import styles from './posts.module.css';

export interface PostsTableProps {
  subjects: string[];
  groups: PostGroup[];
  dragged: Dragged | undefined;
  /** Where the dragged one is, and whether that is allowed once it is known. */
  over: { post: PostEffect; isAllowed: boolean | undefined } | undefined;
  hover: (post: PostEffect) => void;
  drop: (post: PostEffect) => void;
  open: (post: PostEffect) => void;
}

/** Schools by subjects, each cell a place to drop somebody on. */
export function PostsTable({ subjects, groups, dragged, over, hover, drop, open }: PostsTableProps) {
  const t = useTexts(postTexts);
  const codes = useCodes();
  const short = shortSchools(groups.flatMap(({ rows }) => rows.map(({ name }) => name)));
  const locationName = (location: string): string => (location === 'city' ? t.city : location === 'town' ? t.town : t.village);
  const stateOf = (post: PostEffect): string | undefined => over?.post !== post ? undefined : over.isAllowed === undefined ? 'asked' : over.isAllowed ? 'allowed' : 'refused';
  return (
    <table className={styles.posts} data-dragging={dragged !== undefined}>
      <thead>
        <tr><th scope="col">{t.school}</th>{subjects.map((subject) => <th key={subject} scope="col" data-own={dragged?.subject === subject}>{codes.name('subject', subject)}</th>)}</tr>
      </thead>
      {groups.map(({ location, rows, sums }) => (
        <tbody key={location}>
          <tr className={styles.group}><th scope="row">{`${locationName(location)} ${t.subtotal}`}</th>{subjects.map((subject) => <td key={subject}>{sums.has(subject) && signed(sums.get(subject) ?? 0)}</td>)}</tr>
          {rows.map((row) => (
            <tr key={row.school}>
              <th scope="row" title={row.name}>{short(row.name)}</th>
              {subjects.map((subject) => {
                const post = row.cells.get(subject);
                if (post === undefined) return <td key={subject} data-own={dragged?.subject === subject} />;
                const label = t.cell(`${row.name} ${codes.name('subject', subject)}`, signed(post.before), post.staffed, post.authorised);
                return (
                  <td
                    key={subject}
                    data-balance={balanceOf(post.before)}
                    data-own={dragged?.subject === subject}
                    data-over={stateOf(post)}
                    data-post={`${post.school}.${post.subject}`}
                    onDragEnter={(event) => { event.preventDefault(); hover(post); }}
                    onDragOver={(event) => { event.preventDefault(); }}
                    onDrop={(event) => { event.preventDefault(); drop(post); }}
                  >
                    <button type="button" title={label} aria-label={label} onClick={() => { open(post); }}>
                      <b>{post.before === 0 ? '' : signed(post.before)}</b>
                      <small>{`${post.staffed}/${post.authorised}`}</small>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
