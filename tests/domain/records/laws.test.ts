// Laws of every record, whatever order its steps come in: no signature counts for a version it was not given for, no words change.
import * as fc from 'fast-check';
import type { Acted } from '../../../bot/domain/act';
import { addDays, instantAt } from '../../../bot/domain/dates';
import type { Instant, LocalDate } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import { changeRecord } from '../../../bot/domain/records/changing';
import {
  addToRecord,
  commentOnRecord,
  disagreeWithRecord,
  fileRecord,
  sayTimeEffect,
  signRecord,
} from '../../../bot/domain/records/on-record';
import type { RecordWords } from '../../../bot/domain/records/record';
import { isClosed, recordStateOn, standingSignatures } from '../../../bot/domain/records/record-state';
import type { Sheet } from '../../../bot/domain/sheet';
import { council, on } from '../given-council';
import { actBy, issuedAt, recordWords, type Standing, standing } from './given-record';

const given = council();
const firstDay = on('2027-03-16');

type Try = { readonly what: string; readonly by: string; readonly dayAfter: number };
const tries = fc.array(
  fc.record({
    what: fc.constantFrom(
      'agree',
      'received',
      'disagree',
      'raise',
      'comment',
      'addendum',
      'change',
      'change-and-sign',
      'file',
      'time',
    ),
    by: fc.constantFrom('lewis', 'priya', 'tom', 'helen'),
    dayAfter: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 14 },
);

const text = { text: 'It was otherwise.', notIdentifiers: [] };

function tried(one: Try, at: Standing, words: RecordWords, now: Instant): Outcome<Acted> {
  const { head, entry } = at;
  const act = actBy(one.by);
  const { version } = entry;
  switch (one.what) {
    case 'agree':
      return signRecord(given, head, entry, { ...act, version, meaning: 'agreed' }, now);
    case 'received':
      return signRecord(given, head, entry, { ...act, version, meaning: 'received-not-agreed' }, now);
    case 'disagree':
    case 'raise':
      return disagreeWithRecord(given, head, entry, { ...act, version, raise: one.what === 'raise' }, now);
    case 'comment':
      return commentOnRecord(given, head, entry, { ...act, version, ...text }, now);
    case 'addendum':
      return addToRecord(given, head, entry, { ...act, ...text }, now);
    case 'file':
      return fileRecord(given, head, entry, { ...act, on: on('2027-03-16') }, now);
    case 'time':
      return sayTimeEffect(given, head, entry, { ...act, effect: 'saved' }, now);
    default: {
      const command = { ...act, version, revision: null, words, sign: one.what === 'change-and-sign' };
      const facts = { before: words, draftRevision: null, papers: [], standing: [] };
      return changeRecord(given, head, entry, command, facts, now);
    }
  }
}

/** Every state the record was in, one after the other, with all sheets written by then. */
function history(all: readonly Try[]): readonly (Standing & { readonly today: LocalDate })[] {
  let day = firstDay;
  let current = issuedAt('2027-03-16T09:00:00Z', { sign: false });
  const states = [{ ...current, today: day }];
  for (const [index, one] of all.entries()) {
    day = addDays(day, one.dayAfter);
    const words = recordWords({ nextTime: `Version after ${index}` });
    const outcome = tried(one, current, words, instantAt(day, '10:00'));
    if (!outcome.ok) continue;
    current = standing(outcome);
    states.push({ ...current, today: day });
  }
  return states;
}

it('no signature counts for a version it was not given for, and none is given by anybody but its person', () => {
  fc.assert(
    fc.property(tries, (all) => {
      for (const { entry, today, head } of history(all)) {
        const standingNow = standingSignatures(entry);
        expect(standingNow.every(({ version }) => version === entry.version)).toBe(true);
        const roles = standingNow.map(({ as }) => as);
        expect(new Set(roles).size).toBe(roles.length);
        for (const { by, as } of entry.signatures) expect(by).toBe(as === 'worker' ? 'lewis' : 'priya');
        const closed = roles.includes('worker') && roles.includes('supervisor');
        expect(isClosed(entry)).toBe(closed);
        expect(recordStateOn(entry, today).startsWith('SIGNED')).toBe(closed);
        expect(head.records.some(({ recordId }) => recordId === 'r1')).toBe(!closed);
        expect(head.closedRecords.some(({ recordId }) => recordId === 'r1')).toBe(closed);
        expect(recordStateOn(entry, addDays(today, 3_650)).startsWith('SIGNED')).toBe(closed);
      }
    }),
  );
});

it('what was written once is never written over: sheets only come, each with its own name', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const sheets = new Map<string, Sheet>();
      for (const { acted, entry } of history(all)) {
        for (const sheet of acted.sheets ?? []) {
          expect(sheets.has(sheet.sheetId)).toBe(false);
          sheets.set(sheet.sheetId, sheet);
        }
        const named = [
          ...entry.issued.map(({ version }) => `record:r1:${version}`),
          ...[...entry.comments, ...entry.addenda].map(({ sheetId }) => sheetId),
        ];
        expect([...sheets.keys()].sort()).toEqual([...named].sort());
        expect(entry.issued.map(({ version }) => version)).toEqual(entry.issued.map((_, n) => n + 1));
        expect(JSON.stringify(entry)).not.toContain('Version after');
      }
    }),
  );
});

it('signatures are only ever added, and once both have signed the version stays', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const states = history(all);
      for (const [index, { entry }] of states.entries()) {
        const next = states[index + 1]?.entry;
        if (next === undefined) continue;
        expect(next.signatures.slice(0, entry.signatures.length)).toEqual(entry.signatures);
        if (isClosed(entry)) expect(next.version).toBe(entry.version);
        expect(next.heldOn).toBe(entry.heldOn);
        expect([next.issueBy, next.late]).toEqual([entry.issueBy, entry.late]);
      }
    }),
  );
});

it('nobody is ever told a word of it: a message names who, what and which record', () => {
  fc.assert(
    fc.property(tries, (all) => {
      for (const { acted } of history(all)) {
        for (const one of acted.tell) {
          expect(Object.keys(one).sort()).toEqual(['need', 'subjectId', 'to', 'what']);
          expect(one.subjectId).toBe('r1');
          if (one.to === 'tom') expect(one.what).toBe('record-disagreement-raised');
        }
      }
    }),
  );
});
