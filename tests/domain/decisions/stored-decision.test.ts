// How a quick decision lies in the store: nothing of it is lost, and a second delivery is known whatever was done since.
import fc from 'fast-check';
import { answerDecision } from '../../../bot/domain/decisions/answering-decision';
import { answerChildFile, handOver } from '../../../bot/domain/decisions/child-file';
import { completeDecision } from '../../../bot/domain/decisions/completing-decision';
import { lookAgain } from '../../../bot/domain/decisions/looking-again';
import type { ManagementOversightEntry } from '../../../bot/domain/decisions/management-oversight';
import type { LogDecision } from '../../../bot/domain/decisions/oversight';
import {
  firstWords,
  forListing,
  forStorage,
  lengthOf,
  sameDecision,
  withFullWords,
} from '../../../bot/domain/decisions/stored-decision';
import { withdrawDecision } from '../../../bot/domain/decisions/withdrawing-decision';
import { personId } from '../../../bot/domain/ids';
import { at } from '../given-council';
import {
  answering,
  arden,
  completing,
  granted,
  handing,
  lewisLogs,
  loggedBy,
  lookingAgain,
  onFile,
  operation,
  saidNow,
  soonAfter,
  standing,
  withdrawing,
} from './given-decisions';

const logged = (spoiled: Partial<LogDecision> = {}) => loggedBy(lewisLogs(spoiled));

describe('a long text', () => {
  const long = 'Contact goes ahead under supervision. '.repeat(12).trim();

  it('lies beside its entry, its first words travel with it', () => {
    const stored = forStorage(logged({ text: long, why: 'Because of the new partner.' }).entry);
    expect(stored.fullText).toEqual({
      textId: operation(1),
      text: long,
      why: 'Because of the new partner.',
      present: '',
      risk: '',
    });
    expect(stored.entry.fullTextIn).toBe(operation(1));
    expect(lengthOf(stored.entry.text)).toBeLessThanOrEqual(201);
    expect(long.startsWith(stored.entry.text.slice(0, -1))).toBe(true);
  });

  it('a short one stays whole', () => {
    const { entry } = logged();
    expect(forStorage(entry)).toEqual({ entry, fullText: null });
  });

  it('is never lost, whatever its length', () => {
    // Letters of which no name is made: a name would be refused.
    const words = fc.stringMatching(/^[w-z. ]{1,1000}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, words, words, (text, why, present, risk) => {
        const { entry } = logged({ text, why, present, risk });
        const stored = forStorage(entry);
        expect(withFullWords(stored.entry, stored.fullText ?? undefined)).toEqual({
          ...entry,
          fullTextIn: stored.entry.fullTextIn,
        });
        expect(sameDecision(stored.entry, entry, stored.fullText ?? undefined)).toBe(true);
      }),
    );
  });

  it('takes who was there and what was thought of risk along, so that a list stays short', () => {
    const stored = forStorage(logged({ present: long, risk: long }).entry);
    expect(stored.fullText).toMatchObject({ present: long, risk: long });
    const { text, why, present, risk } = stored.entry;
    expect(lengthOf([text, why, present, risk].join(''))).toBeLessThanOrEqual(364);
  });

  it('is whole too when it was kept apart before those went along', () => {
    const { entry } = forStorage(logged({ text: long, present: 'The duty manager' }).entry);
    const whole = withFullWords(entry, { text: long, why: '' });
    expect(whole).toMatchObject({ text: long, present: 'The duty manager' });
  });

  it('is cut at a word, never inside a sign', () => {
    expect(firstWords('one two three', 20)).toBe('one two three');
    expect(firstWords('one two three', 9)).toBe('one two…');
    expect(firstWords('🙂🙂🙂🙂', 2)).toBe('🙂🙂…');
    expect(forListing('one two three')).toEqual({ text: 'one two three', cut: false });
    expect(forListing('🙂'.repeat(201))).toEqual({ text: `${'🙂'.repeat(200)}…`, cut: true });
  });
});

describe('a second delivery', () => {
  const stored = (spoiled: Partial<LogDecision> = {}): ManagementOversightEntry =>
    forStorage(logged(spoiled).entry).entry;

  it('of the same words is the same decision, though it comes later', () => {
    expect(sameDecision(stored(), loggedBy(lewisLogs(), at('2027-01-19T17:00:00Z')).entry)).toBe(true);
  });

  it.each<[string, Partial<LogDecision>]>([
    ['another text', { text: 'Do not see the child.' }],
    ['another reason', { why: 'no reason' }],
    ['another reference', { references: ['LCS-204418'] }],
    ['another kind', { type: 'advice' }],
    ['another author', { by: personId('priya'), with: personId('lewis') }],
    ['another place', { where: 'phone' }],
    ['others present', { present: 'The duty manager' }],
    ['another word on risk', { risk: 'No immediate risk.' }],
    ['another message', { source: 'https://teams.microsoft.com/l/message/19:x@thread.v2/1' }],
    ['another recorder', { recorder: 'supervisor' }],
    ['another owner', { actionOwner: 'supervisor' }],
    ['no coming back', { revisit: false }],
  ])('with %s is another one', (_, spoiled) => {
    expect(sameDecision(stored(), logged(spoiled).entry)).toBe(false);
  });

  it('of a long text that differs only after its first words is another one', () => {
    const beginning = 'Contact goes ahead under supervision. '.repeat(12);
    expect(
      sameDecision(stored({ text: `${beginning}Yes.` }), logged({ text: `${beginning}No.` }).entry),
    ).toBe(false);
  });

  it('is the same whatever was done to the first since', () => {
    const first = standing(lewisLogs({ references: [], revisit: false }));
    const { head, entry } = first;
    const bring = completing(first, 'priya', { references: ['LCS-204417', 'LCS-204418'] });
    const done = [
      completeDecision(arden, head, entry, bring, soonAfter),
      answerDecision(arden, head, entry, answering(first, 'priya', 'not-said', { text: 'No.' }), soonAfter),
      handOver(arden, head, entry, handing(first, 'lewis', 'priya'), soonAfter),
      answerChildFile(arden, head, entry, onFile(first, 'lewis', 'yes'), soonAfter),
      answerChildFile(arden, head, entry, onFile(first, 'priya', 'now'), soonAfter),
      withdrawDecision(arden, head, entry, withdrawing(first, 'lewis'), saidNow),
    ];
    expect(done.map((one) => sameDecision(granted(one).entry, entry))).toEqual(done.map(() => true));
    const again = standing(lewisLogs());
    const looked = lookAgain(
      arden,
      again.head,
      again.entry,
      lookingAgain(again, 'lewis', 'worked'),
      soonAfter,
    );
    expect(sameDecision(granted(looked).entry, again.entry)).toBe(true);
  });
});
