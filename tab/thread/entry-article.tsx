// One entry of a thread.
import { Suspense, useId } from 'react';
import type { Entry, Thread } from '../../bot/api/contract';
import { ToneBadge } from '../parts/tone-badge';
import { type FilePage, screenPaths } from '../paths';
import { LoadGuard } from '../shell/load-guard';
import styles from './entry-article.module.css';
import { useEntryWords } from './entry-words';
import { KindBead } from './kind-bead';
import { DecisionPart } from './later';

type Props = {
  readonly entry: Entry;
  /** Whose thread it is in. */
  readonly personId: string;
  /** What a case reference looks like in this council, or null when we do not know. */
  readonly example: string | null;
  /** True when a link points to this entry. */
  readonly opened: boolean;
  /** Below the heading it stands under; an h3 when left out. */
  readonly titleAs?: 'h3' | 'h4' | 'h5';
  /** True on a page of its own, which needs no link to itself. */
  readonly alone?: boolean;
  /** Tells screen readers what eyes see anyway. */
  readonly say: (text: string) => void;
};

/** The id of an entry's element, so that links and paging can move the focus to it. */
export function elementIdOf(entryId: string): string {
  return `entry-${entryId}`;
}

/** What an entry needs to know of its thread. */
export const inThread = ({ person, form }: Thread) => ({
  personId: person.personId,
  example: form?.referenceExample ?? null,
});

export function EntryArticle(props: Props) {
  const { entry, personId, example, opened, titleAs: Title = 'h3', alone = false, say } = props;
  const { shown, words } = useEntryWords(entry, personId);
  const id = useId();
  return (
    <div className={styles.row}>
      <KindBead kind={entry.kind} />
      <article
        id={elementIdOf(entry.entryId)}
        className={styles.article}
        aria-labelledby={`${id}-title ${id}-when`}
        data-opened={opened}
        tabIndex={-1}
      >
        <div className={styles.top}>
          <Title id={`${id}-title`}>{entry.title}</Title>
          {entry.badges.map((badge) => (
            <ToneBadge key={badge.word} badge={badge} />
          ))}
          <time id={`${id}-when`} dateTime={entry.on}>
            {entry.when}
          </time>
        </div>
        {shown.decision ? (
          <LoadGuard otherwise={words}>
            <Suspense fallback={words}>
              <DecisionPart
                entry={shown}
                decision={shown.decision}
                personId={personId}
                example={example}
                titledBy={`${id}-title ${id}-when`}
                say={say}
              >
                {words}
              </DecisionPart>
            </Suspense>
          </LoadGuard>
        ) : (
          words
        )}
        <Facts facts={shown.facts} />
        {alone ? null : <PageLink entry={entry} personId={personId} />}
      </article>
    </div>
  );
}

/** What has a page of its own in the file of whose thread it is. */
function PageLink({ entry: { kind, entryId }, personId }: Pick<Props, 'entry' | 'personId'>) {
  const page = pages[kind];
  if (!page) return null;
  return (
    <p className={styles.page}>
      <a href={screenPaths.file(personId, page.page, page.idOf(entryId))}>{page.word}</a>
    </p>
  );
}

type Page = {
  readonly page: FilePage;
  readonly word: string;
  readonly idOf: (entryId: string) => string | undefined;
};

const pages: Readonly<Partial<Record<Entry['kind'], Page>>> = {
  record: { page: 'record', word: 'Open the record', idOf: (entryId) => entryId.replace(/^record:/, '') },
  case: { page: 'case', word: 'Open the case discussion', idOf: (entryId) => entryId },
  agreement: { page: 'agreement', word: 'Open the agreement', idOf: () => undefined },
  activity: { page: 'activities', word: 'Open the activities', idOf: () => undefined },
  opening: { page: 'openings', word: 'Who opened this file', idOf: () => undefined },
};

function Facts({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
