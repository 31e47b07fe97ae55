import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Pagination, Select, Tag } from 'antd';
import { useState } from 'react';
import { choose as chooseRows, holds, nothing, under, type Selection } from '@/components/bulk/selection';
import { SelectionBar } from '@/components/bulk/selection-bar';
import { bulkTexts } from '@/components/bulk/texts';
import type { ListAddress } from '@/components/data-table/list-address';
import { SavedViews } from '@/components/data-table/saved-views';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { personLabel } from '@/components/person/person-label';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { canPlace, type Board, type Chosen } from './board';
import { filtersOf, inAddress } from './candidate-address';
import type { Dragged } from './posts/post-rows';
import { candidatesPath, candidatesPerPage, readCandidates, type CandidateFilters, type CandidateLine } from './rotation';
import styles from './rotation.module.css';
import { shortSchools } from './short-school';
import { StandingTag } from './standing-tag';
import { standings } from './standings';
import { rotationTexts } from './texts';

export interface CandidateListProps {
  board: Board;
  /** Its filters and page. */
  address: ListAddress;
  chosen: string | undefined;
  choose: (person: Chosen) => void;
  assign: (person: Chosen) => void;
  /** Told who is taken up to be dropped on a post, and when that is over. */
  drag: (person: Dragged | undefined) => void;
}

/** Who could move: those who should and have no place first. */
export function CandidateList({ board, address, chosen, choose, assign, drag }: CandidateListProps) {
  const t = useTexts(rotationTexts);
  const bulkWords = useTexts(bulkTexts);
  const codes = useCodes();
  const language = useLanguage();
  const filters = filtersOf(address);
  const filter = (changes: Partial<CandidateFilters>): void => { address.filter(inAddress(changes)); };
  const { scope, cycle, plan, version } = board;
  const list = useQuery({
    queryKey: [scope, 'rotation', 'candidates', cycle, plan?.key, version, filters],
    queryFn: ({ signal }) => readCandidates(scope, cycle, plan?.key ?? '', filters, signal),
    placeholderData: keepPreviousData,
  });
  const [marked, setMarked] = useState<Selection>(nothing);
  const asked = { cycle, ...(plan === undefined ? {} : { scenario: plan.key }), ...address.filters };
  const selection = under(marked, asked);
  const shown = list.data?.rows.map(({ teacher }) => teacher) ?? [];
  const held = shown.filter((key) => holds(selection, key));
  const mark = (keys: readonly string[], isMarked: boolean): void => { setMarked(chooseRows(selection, keys, isMarked)); };
  const bulk = {
    list: 'candidates',
    actions: [{ name: 'withdraw', fields: [{ name: 'reason', label: t.withdrawalReason, kind: 'text' as const }], isDangerous: true }],
  };
  const short = shortSchools(list.data?.rows.map(({ schoolName }) => schoolName) ?? []);
  const isUnassessed = list.data?.total === 0 && filters.q === '' && filters.standing === '' && filters.subject === '' && filters.school === '' && !filters.unplaced;
  return (
    <section className={styles.panel} aria-label={t.candidates}>
      <div className={styles.tools}>
        <Input.Search
          key={filters.q}
          size="small"
          defaultValue={filters.q}
          allowClear
          placeholder={t.search}
          aria-label={t.search}
          onSearch={(q) => { filter({ q: q.trim() }); }}
        />
        <span className={styles.toolPair}>
          <Checkbox checked={filters.unplaced} onChange={(event) => { filter({ unplaced: event.target.checked }); }}>{t.onlyUnplaced}</Checkbox>
          <SavedViews address={address} size="small" />
        </span>
        <Select
          size="small"
          aria-label={t.allStandings}
          value={filters.standing}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: t.allStandings }, ...standings.map((value) => ({ value, label: t[value] }))]}
          onChange={(standing) => { filter({ standing }); }}
        />
        <Select
          size="small"
          aria-label={t.allSubjects}
          value={filters.subject}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: t.allSubjects }, ...codes.options('subject')]}
          onChange={(subject) => { filter({ subject }); }}
        />
      </div>
      {filters.school !== '' && <Tag closable onClose={() => { filter({ school: '' }); }}>{list.data?.rows[0]?.schoolName ?? '…'}</Tag>}
      {board.canPlan && <SelectionBar bulk={bulk} selection={selection} select={setMarked} filter={asked} total={list.data?.total ?? 0} />}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.candidates}>
        {list.isPending && <LoadingState />}
        {list.isError && <FailingState error={list.error} retry={() => void list.refetch()} />}
        {list.data?.total === 0 && (
          isUnassessed ? <EmptyState title={t.noCandidates}>{t.noCandidatesNext}</EmptyState> : <p className={styles.none}>{t.noMatch}</p>
        )}
        <ul className={styles.people}>
          {list.data?.rows.map((line) => (
            <Person key={line.teacher} line={line} school={short(line.schoolName)} isChosen={line.teacher === chosen} canPlace={canPlace(board)} choose={choose} assign={assign} drag={drag} {...(board.canPlan ? { marking: { isMarked: holds(selection, line.teacher), mark: (isMarked) => { mark([line.teacher], isMarked); } } } : {})} />
          ))}
        </ul>
      </div>
      {list.data !== undefined && (
        <div className={styles.listFoot}>
          {board.canPlan && <Checkbox aria-label={bulkWords.selectPage} title={bulkWords.selectPage} checked={held.length > 0 && held.length === shown.length} indeterminate={held.length > 0 && held.length < shown.length} onChange={({ target }) => { mark(shown, target.checked); }} />}
          <span>{t.people(number(list.data.total, language))}</span>
          <ExportButton size="small" list={candidatesPath(scope, cycle, plan?.key ?? '', filters)} />
          <Pagination simple hideOnSinglePage size="small" current={filters.page} pageSize={candidatesPerPage} total={list.data.total} showSizeChanger={false} onChange={(page) => { address.turnTo(page, undefined); }} />
        </div>
      )}
    </section>
  );
}

interface PersonProps {
  line: CandidateLine;
  /** Its school's name, in short. */
  school: string;
  isChosen: boolean;
  canPlace: boolean;
  choose: (person: Chosen) => void;
  assign: (person: Chosen) => void;
  drag: (person: Dragged | undefined) => void;
  /** For those who act on many candidates. */
  marking?: { isMarked: boolean; mark: (isMarked: boolean) => void };
}

function Person({ line, school, isChosen, canPlace: mayPlace, choose, assign, drag, marking }: PersonProps) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const words = useTexts(bulkTexts);
  const codes = useCodes();
  const { teacher, name, number: staffNumber, schoolName, subject, stage, years, standing, withdrawn } = line;
  const isPlaced = Boolean(line.move);
  const mayMove = standing === 'duty' || standing === 'volunteer' || standing === 'eligible';
  return (
    <li
      data-chosen={isChosen}
      draggable={mayPlace && mayMove && !withdrawn}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData('text/plain', teacher);
        dataTransfer.effectAllowed = 'move';
        drag({ teacher, name, number: staffNumber, stage, subject });
      }}
      onDragEnd={() => { drag(undefined); }}
    >
      {marking !== undefined && <Checkbox aria-label={words.selectRow(personLabel({ name, number: staffNumber }, language))} checked={marking.isMarked} onChange={({ target }) => { marking.mark(target.checked); }} />}
      <button type="button" className={styles.person} title={staffNumber} aria-pressed={isChosen} onClick={() => { choose({ teacher, name, number: staffNumber }); }}>
        <b><PersonName name={name} number={staffNumber} /></b>
        <StandingTag standing={standing} />
        <small>{t.years(years)}</small>
        <small>{codes.post(stage, subject)}</small>
        <small title={schoolName}>{school}</small>
      </button>
      {withdrawn ? <small>{t.withdrawn}</small> : isPlaced ? <small className={styles.met}>{t.placed}</small> : mayPlace && mayMove && (
        <Button size="small" type="link" className={styles.assign ?? ''} aria-label={`${t.assignTo} ${personLabel({ name, number: staffNumber }, language)}`} onClick={() => { assign({ teacher, name, number: staffNumber }); }}>{t.assignTo}</Button>
      )}
    </li>
  );
}
