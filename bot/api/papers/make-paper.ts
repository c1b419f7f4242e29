// Makes the paper a ticket stands for: what its asker may read at this moment, in words, and then as a file.
import { type Instant, type PersonId, personId } from '../../domain/ids';
import { accepted, type Outcome } from '../../domain/outcome';
import type { AskedPaper, PaperTicket } from '../../domain/papers/asked-paper';
import { policyOn } from '../../domain/policy/policy';
import { reminderFacts } from '../../domain/rights/reminder-facts';
import { oneByOne } from '../../paper/breathe';
import { writeCopy } from '../../paper/copy-lines';
import { fingerprintOf } from '../../paper/fingerprint';
import { packCopy } from '../../paper/pack-copy';
import { packYear } from '../../paper/pack-year';
import { threadLines } from '../../paper/thread-lines';
import { writePdf } from '../../paper/write-pdf';
import type { CouncilPorts } from '../../ports/council-ports';
import { openAgreementVersion } from '../../use-cases/agreements/open-agreement';
import { exportYear } from '../../use-cases/papers/export-year';
import { type GatheredFile, gatherFile } from '../../use-cases/papers/gather-file';
import { type OpenedRecord, openRecord } from '../../use-cases/records/open-record';
import { gatherCopy } from '../../use-cases/rights/gather-copy';
import { agreementVersionView } from '../../views/agreements/agreement-version-view';
import { agreementBlocks } from '../../views/papers/agreement-paper';
import { fileBlocks } from '../../views/papers/file-paper';
import { fileView, onCoverWords } from '../../views/papers/file-view';
import { paperName } from '../../views/papers/paper-name';
import type { Paper } from '../../views/papers/paper-types';
import { readMe, referencesIn } from '../../views/papers/read-me';
import { type PrintedRecord, recordBlocks } from '../../views/papers/record-paper';
import { recordView } from '../../views/records/record-view';
import { removedSentence } from '../../views/retention/removed-words';
import { copyReadMe, leftOutText } from '../../views/rights/copy-texts';
import { waitLines } from '../../views/waits/waits-view';
import { fullDay, momentWords, nameOf } from '../../views/words';

/** A file as it is sent. */
export type MadePaper = { readonly mediaType: string; readonly name: string; readonly bytes: Buffer };

/**
 * Refuses `not-yours` where its asker may not have it any more. What it costs is said where each is gathered; a ticket
 * grants nothing by itself.
 */
export async function makePaper(ports: CouncilPorts, ticket: PaperTicket): Promise<Outcome<MadePaper>> {
  const { paper } = ticket;
  const made = await bytesOf(ports, ticket);
  if (!made.ok) return made;
  const isZip = paper.what === 'year' || paper.what === 'subject-access';
  const mediaType = isZip ? 'application/zip' : 'application/pdf';
  return accepted({ mediaType, name: paperName(paper), bytes: made.value });
}

async function bytesOf(
  ports: CouncilPorts,
  { askedBy: viewer, owner, paper }: PaperTicket,
): Promise<Outcome<Buffer>> {
  switch (paper.what) {
    case 'record': {
      const opened = await openRecord(ports, viewer, owner, paper.recordId);
      return opened.ok ? accepted(await writePdf(recordPaper(ports, opened.value))) : opened;
    }
    case 'agreement':
      return agreementPdf(ports, viewer, owner, paper);
    case 'file': {
      const gathered = await gatherFile(ports, viewer, owner);
      return gathered.ok ? accepted(await writePdf(await filePaper(ports, gathered.value))) : gathered;
    }
    case 'year':
      return yearZip(ports, viewer, owner, paper.year);
    case 'subject-access':
      return subjectAccessZip(ports, viewer, owner, paper);
  }
}

/** Its date is that of the last thing that was done to it, so that the same record is the same file on any day. */
function recordPaper(ports: CouncilPorts, opened: OpenedRecord): Paper {
  const { council, owner, entry } = opened;
  const printed = printedRecord(ports, opened);
  const { at, issued, signatures, comments, addenda } = entry;
  return {
    title: `${printed.view.title}: record`,
    foot: `Supervision file of ${nameOf(council, owner)}`,
    at: lastOf([at, ...[...issued, ...signatures, ...comments, ...addenda].map((one) => one.at)]),
    blocks: recordBlocks(printed, 2),
  };
}

/** Instants are written so that their order is that of their letters. */
const lastOf = (all: readonly [Instant, ...Instant[]]): Instant => [...all].sort().at(-1) ?? all[0];

/** Read by nobody in particular: a page that says "your signature" is wrong in somebody else's hands. */
const printedRecord = (ports: CouncilPorts, opened: OpenedRecord): PrintedRecord => ({
  view: recordView({ ...opened, viewer: nobody }, ports.newOperationId()),
  fingerprint: fingerprintOf(opened.words),
});
const nobody = personId('');

async function agreementPdf(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { entryId, whole = false }: Extract<AskedPaper, { what: 'agreement' }>,
): Promise<Outcome<Buffer>> {
  const opened = await openAgreementVersion(ports, viewer, owner, entryId);
  if (!opened.ok) return opened;
  const { council, today, entry, words, pair } = opened.value;
  const asRead = { council, owner, today, pair: whole && pair };
  const view = agreementVersionView(asRead, entry, words);
  return accepted(
    await writePdf({
      title: `${view.title}: ${nameOf(council, owner)}`,
      foot: `Supervision file of ${nameOf(council, owner)}`,
      at: lastOf([entry.at, ...entry.signatures.map(({ at }) => at)]),
      blocks: agreementBlocks(view, 2, asRead.pair),
    }),
  );
}

async function filePaper(
  ports: CouncilPorts,
  file: GatheredFile,
  printedFor: PersonId = file.viewer,
): Promise<Paper> {
  const { council, owner, today, agreement, records } = file;
  const now = ports.clock.now();
  const front = fileView(file);
  const policy = policyOn(council, today);
  return {
    title: `Supervision file of ${nameOf(council, owner)}`,
    foot: `Supervision file of ${nameOf(council, owner)}, printed ${momentWords(now)}`,
    at: now,
    blocks: fileBlocks({
      person: front.person,
      printedFor: nameOf(council, printedFor),
      printed: momentWords(now),
      policy: `${policy.name}, version ${policy.version}, in force since ${fullDay(policy.effectiveFrom)}`,
      supervisors: front.supervisors,
      agreementLine: front.agreement,
      agreement:
        agreement &&
        agreementVersionView({ council, owner, today, pair: false }, agreement.entry, agreement.words),
      waits: waitLines(file.waits, today),
      records: await oneByOne(records, (opened) => printedRecord(ports, opened), 5),
      removed: file.removed.map((entry) => removedSentence(file.council, entry)),
      leftOut: onCoverWords(file, { afterRemoval: file.removed.length > 0 }),
    }),
  };
}

async function yearZip(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  year: number | null,
): Promise<Outcome<Buffer>> {
  const exported = await exportYear(ports, viewer, owner, year);
  if (!exported.ok) return exported;
  const gathered = await gatherFile(ports, viewer, owner, year);
  if (!gathered.ok) return gathered;
  const now = ports.clock.now();
  const { council, entries } = exported.value;
  const lines = await threadLines({ ...exported.value, head: gathered.value.head }, now);
  const text = readMe({
    name: nameOf(council, owner),
    of: year === null ? 'everything' : String(year),
    made: momentWords(now),
    lines: lines.length,
    references: referencesIn(entries),
  });
  const pdf = await writePdf(await filePaper(ports, gathered.value));
  return accepted(packYear({ pdf, lines, readMe: text, at: now }));
}

/** The pages read as the person would read them; the cover says who had them printed. */
async function subjectAccessZip(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  { receivedOn, knownAs = [], search = '' }: Extract<AskedPaper, { readonly what: 'subject-access' }>,
): Promise<Outcome<Buffer>> {
  const gathered = await gatherCopy(ports, viewer, owner, { id: search, knownAs });
  if (!gathered.ok) return gathered;
  const { council, leftOut, sharedNames, shortNames, reminders, file } = gathered.value;
  const now = ports.clock.now();
  const written = await writeCopy({ ...gathered.value, reminders: reminderFacts(owner, reminders) }, now);
  const facts = {
    council,
    viewer,
    owner,
    receivedOn,
    made: momentWords(now),
    lines: written.lines.length,
    toReview: written.occurrences,
    leftOut,
    sharedNames,
    shortNames,
  };
  return accepted(
    packCopy({
      pdf: await writePdf(await filePaper(ports, file, viewer)),
      lines: written.lines,
      readMe: copyReadMe(facts),
      review: written.review,
      leftOut: leftOutText(facts),
      at: now,
    }),
  );
}
