// Answers nobody from a thread on older facts than the thread was last written with, also in a process that was not told of them.
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { accessMark } from './decide-and-write';

/**
 * Runs `answer`, and once more when what it read of a thread, or of its copy in a team, shows that the council's files were
 * changed after this process read them. Costs nothing while the heads it read bear the mark of the facts known here; one
 * point read when one bears another, once for each head, or when words of a thread were read without its head. What has
 * written something stays as it is: a write is decided on current facts by itself (`decide-and-write.ts`).
 * `shows`: whether an answer shows anything; a refusal shows nothing, however old it is. Throws when the files keep changing.
 */
export async function onCurrentFacts<Answer>(
  ports: CouncilPorts,
  answer: (ports: CouncilPorts) => Promise<Answer>,
  shows: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = ports.directory.council();
    // One's own words too: whoever has left has no file of their own either.
    const seen: Seen = { others: new Map(), heads: new Set(), words: new Set(), written: false };
    const answered = await answer(watching(ports, known, seen));
    if (seen.written || !shows(answered) || !(await isOlder(ports, known, seen))) return answered;
  }
  throw new Error("the council's files changed five times while somebody was reading");
}

const mostTries = 5;

/** What one answer read. A thread whose words were read and whose head was not says nothing of its facts. */
type Seen = {
  /** Revisions of the heads that bear the mark of other facts. */
  readonly others: Map<PersonId, number>;
  readonly heads: Set<PersonId>;
  readonly words: Set<PersonId>;
  written: boolean;
};

/**
 * Heads that bear another mark than these facts give, and were looked at: they are older, not newer. Somebody with a role
 * was forgotten, say, and nobody has written in that thread since. By the newest revision, since an older one is no newer.
 */
const lookedAt = new WeakMap<Council, Map<PersonId, number>>();

function lookedAtOn(known: Council): Map<PersonId, number> {
  const looked = lookedAt.get(known) ?? new Map<PersonId, number>();
  lookedAt.set(known, looked);
  return looked;
}

async function isOlder(ports: CouncilPorts, known: Council, seen: Seen): Promise<boolean> {
  const { directory } = ports;
  const looked = lookedAtOn(known);
  const others = [...seen.others].filter(([owner, revision]) => revision > (looked.get(owner) ?? -1));
  const unmarked = [...seen.words].some((owner) => !seen.heads.has(owner));
  if (others.length === 0 && !unmarked) return false;
  if (directory.council() === known && (await directory.changedElsewhere())) await directory.refresh();
  if (directory.council() !== known) return true;
  for (const [owner, revision] of others) looked.set(owner, revision);
  return false;
}

/** The same ports, which note what is read and written of threads through them. */
function watching(ports: CouncilPorts, known: Council, seen: Seen): CouncilPorts {
  const { threads, papers, teams } = ports;
  const compare = (owner: PersonId, head: ThreadHead) => {
    if (head.access === accessMark(ports, owner, known)) return;
    seen.others.set(owner, Math.max(head.revision, seen.others.get(owner) ?? -1));
  };
  const headOf = (owner: PersonId, head: ThreadHead | null | undefined) => {
    seen.heads.add(owner);
    if (head) compare(owner, head);
  };
  const words =
    <Given extends readonly unknown[], Read>(read: (owner: PersonId, ...given: Given) => Read) =>
    (owner: PersonId, ...given: Given): Read => {
      seen.words.add(owner);
      return read(owner, ...given);
    };
  const writing =
    <Given extends readonly unknown[], Written>(write: (...given: Given) => Written) =>
    (...given: Given): Written => {
      seen.written = true;
      return write(...given);
    };
  return {
    ...ports,
    threads: {
      ...threads,
      async readHead(owner) {
        const read = await threads.readHead(owner);
        headOf(owner, read?.head);
        return read;
      },
      async page(owner, options) {
        seen.words.add(owner);
        const page = await threads.page(owner, options);
        if (page !== 'bad-page' && options.after === null) headOf(owner, page.head);
        return page;
      },
      entry: words(threads.entry),
      entries: words(threads.entries),
      fullText: words(threads.fullText),
      sheets: words(threads.sheets),
      newest: words(threads.newest),
      write: writing(threads.write),
      leave: writing(threads.leave),
      entomb: writing(threads.entomb),
    },
    teams: {
      ...teams,
      async rows(supervisor) {
        const rows = await teams.rows(supervisor);
        // A copy may be older than its thread, so it does not stand for the head; whom it still names it may not show.
        for (const head of rows) compare(head.personId, head);
        return rows;
      },
    },
    papers: {
      papers: words(papers.papers),
      papersAndEntries: words(papers.papersAndEntries),
      papersOf: words(papers.papersOf),
      keepPaper: writing(papers.keepPaper),
    },
  };
}
