// A record of Lewis and Priya as it lies in the store, for what is made from records: tagged and signed, unless told.
import { personId } from '../../../bot/domain/ids';
import type { BehaviourTag, RecordEntry, RecordWords } from '../../../bot/domain/records/record';
import type { CouncilPorts } from '../../../bot/ports/council-ports';
import { headOrNew } from '../../../bot/use-cases/head-or-new';
import { at, on } from '../../domain/given-council';

const [lewis, priya] = [personId('lewis'), personId('priya')];

export const tag = (spoiled: Partial<BehaviourTag> = {}): BehaviourTag => ({
  tagId: 'tag-1',
  framework: '1',
  code: 'together',
  example: 'Planned the visit together with the school.',
  ...spoiled,
});

export function recordEntry(
  recordId: string,
  heldOn: string,
  spoiled: Partial<RecordEntry> = {},
): RecordEntry {
  const signed = { at: at(`${heldOn}T16:00:00Z`), version: 1, meaning: 'agreed' } as const;
  return {
    kind: 'record',
    entryId: `record:${recordId}`,
    recordId,
    at: at(`${heldOn}T15:00:00Z`),
    heldOn: on(heldOn),
    supervisorId: priya,
    loggedBy: priya,
    form: 'full',
    minutes: 90,
    modelId: null,
    version: 1,
    issued: [{ version: 1, at: at(`${heldOn}T15:00:00Z`) }],
    issueBy: on(heldOn),
    late: false,
    sayBy: on(heldOn),
    commentsBy: on(heldOn),
    signatures: [
      { by: priya, as: 'supervisor', ...signed },
      { by: lewis, as: 'worker', ...signed },
    ],
    disagreed: null,
    comments: [],
    addenda: [],
    filed: null,
    wellbeing: 'written',
    behaviours: 1,
    timeEffect: {},
    ...spoiled,
  };
}

export const recordWords = (spoiled: Partial<RecordWords> = {}): RecordWords => ({
  form: 'full',
  readiness: 'ready',
  heldOn: on('2027-01-05'),
  from: '10:00',
  to: '11:30',
  place: 'East office',
  present: '',
  interruptions: '',
  modelId: null,
  agenda: [],
  takenOut: [],
  sections: {
    learning: 'Trying shorter visits.',
    reflection: 'What else could be true?',
    wellbeing: 'Tired of late.',
  },
  wellbeingHeld: false,
  behaviours: [tag()],
  actions: [],
  issues: [],
  reflectionMinutes: null,
  nextTime: '',
  notIdentifiers: [],
  ...spoiled,
});

/** Puts it into Lewis's file with the words of its version. */
export async function storeRecord(
  ports: CouncilPorts,
  entry: RecordEntry,
  words: RecordWords,
): Promise<void> {
  const read = await ports.threads.readHead(lewis);
  const head = headOrNew(ports.directory.council(), lewis, read);
  const result = await ports.threads.write({
    personId: lewis,
    entries: [entry],
    fullText: null,
    sheets: [{ sheetId: `record:${entry.recordId}:${entry.version}`, of: 'record', words }],
    head: { ...head, revision: head.revision + 1 },
    headEtag: read?.etag ?? null,
    outbox: [],
  });
  if (result !== 'written') throw new Error(result);
}
