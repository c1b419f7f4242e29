// The note to copy: one for each child, in the order a good management note takes, and never a sibling in it.

import type { ManagementOversightEntry } from '../../../bot/domain/decisions/management-oversight';
import { personId } from '../../../bot/domain/ids';
import { copyNotesView } from '../../../bot/views/decisions/copy-note-view';
import type { Whole } from '../../../bot/views/decisions/decision-view';
import { at, council, person } from '../../domain/given-council';
import { answered, by, confirmed, decision, onFile, operation, reference } from './given-decisions';

const named = council({
  people: [
    person('priya', { grade: 'TM', displayName: 'Priya Nair' }),
    person('lewis', { displayName: 'Lewis Grant' }),
  ],
});
const notes = (entry: ManagementOversightEntry, whole: Whole = {}) =>
  copyNotesView(named, personId('lewis'), entry, whole);
const note = (entry: ManagementOversightEntry, whole: Whole = {}) => notes(entry, whole)[0]?.text ?? '';

it('is plain text in the seven parts, with what we hold filled in and a prompt where we hold nothing', () => {
  const entry = confirmed({
    where: 'corridor',
    present: 'The duty lawyer',
    risk: 'The new partner is unknown to us.',
    answers: [answered('priya', 'amend', { text: 'Speak to the school first, then see the child.' })],
  });
  expect(note(entry)).toBe(
    [
      'Management oversight (quick decision), LCS-204417',
      'Decision, said Tuesday 19 January 2027 at 16:10, in passing.',
      'Supervisor: Priya Nair (Team manager). Worker: Lewis Grant (Social worker).',
      'Also present: The duty lawyer',
      'Written by Lewis Grant, Tuesday 19 January 2027 at 16:14.',
      'Confirmed by Priya Nair (Team manager), Tuesday 19 January 2027 at 16:31.',
      '',
      "1. The child's lived experience and voice",
      "[Add on the child's record]",
      '2. What has changed, and progress against the plan',
      "[Add on the child's record]",
      '3. Analysis and risk',
      'Risk or safety considered: The new partner is unknown to us.',
      "[Add on the child's record]",
      '4. Is the help making a difference, and is the pace right for this child?',
      "[Add on the child's record]",
      '5. Management decision or direction, and why',
      'As Lewis Grant wrote it:',
      'See the child at school tomorrow.',
      'Why: The missed contacts follow a new partner.',
      'Priya Nair amended it, Tue 19 Jan 2027, 16:31:',
      'Speak to the school first, then see the child.',
      '6. Actions: who, and by when',
      'Lewis Grant, by Wednesday 20 January 2027.',
      '7. Date of the next case supervision',
      "[Add on the child's record]",
      '',
      "Copied from a supervision file, which is not the child's record: it is not on record until this note is there.",
    ].join('\n'),
  );
});

it('says whose wording was confirmed when it is not the first one', () => {
  const heard = answered('lewis', 'not-quite', { text: 'By Thursday.', at: at('2027-01-19T16:25:00Z') });
  const entry = confirmed({ loggedBy: personId('priya'), answers: [heard, answered('priya', 'confirm')] });
  expect(note(entry)).toContain("at 16:31, in Lewis Grant's wording.");
});

describe('siblings never mix', () => {
  const children = ['LCS-204417', 'LCS-204418', 'LCS-204419'];
  const siblings = confirmed({
    references: children.map(reference),
    childFile: children.map((one) => onFile({ reference: reference(one) })),
    text: 'See all three: LCS-204417, lcs 204418 and (LCS204419). Compare LCS-999999.',
    why: "As for lcs-204418's sister.",
    present: 'The guardian of LCS-204419',
    risk: 'LCS-204418 is safe.',
    answers: [answered('priya', 'amend', { text: 'Only LCS-204419 tomorrow.' })],
  });

  it('there is one note for each child, and no other reference in it, however it was typed', () => {
    const all = notes(siblings);
    expect(all.map(({ reference: child }) => child)).toEqual(children);
    for (const { reference: child, text } of all) {
      expect(text).toContain(`Management oversight (quick decision), ${child}`);
      const others = [...children, 'LCS-999999'].filter((one) => one !== child);
      for (const other of others) {
        const digits = other.slice(4);
        expect([child, text.includes(digits)]).toEqual([child, false]);
      }
      expect(text).toContain('[another child]');
    }
  });

  it("a child's own reference stays where it was typed", () => {
    expect(note(siblings)).toContain('See all three: LCS-204417, [another child] and ([another child]).');
  });

  it('nothing that is no reference is touched', () => {
    const plain = decision({ text: 'Call the school at 9. Ask for the SENCO (room 204417), re. plan B-2.' });
    expect(note(plain)).toContain('Call the school at 9. Ask for the SENCO (room 204417), re. plan B-2.');
  });
});

it.each<[string, ManagementOversightEntry, string]>([
  ['not answered yet', decision(), 'Not confirmed by the supervisor yet.'],
  [
    'seen differently',
    decision({
      state: 'DISPUTED',
      waitsFor: null,
      answers: [answered('priya', 'not-said', { text: 'I asked you to wait.' })],
    }),
    'Lewis Grant and Priya Nair saw it differently: both wordings are below.',
  ],
  [
    'written up later',
    confirmed({ loggedAt: at('2027-01-22T09:05:00Z'), late: true }),
    'Written by Lewis Grant, Friday 22 January 2027 at 09:05 (written up later).',
  ],
  ['without a reason', decision({ why: '' }), 'Why: [Add how the decision was reached]'],
  [
    'with a reason brought later',
    confirmed({
      why: '',
      whyAdded: {
        ...by('priya', '2027-01-19T16:31:00Z'),
        why: 'A new partner.',
        cut: false,
        stepId: operation(2),
      },
    }),
    'Priya Nair added the reason, Tue 19 Jan 2027, 16:31:\nWhy: A new partner.',
  ],
])('says how it stands: %s', (_, entry, words) => {
  expect(note(entry)).toContain(words);
});

it('holds all of a long text, not its first words', () => {
  const long = confirmed({
    text: 'First words…',
    fullTextIn: 'text:1',
    answers: [answered('priya', 'amend', { text: 'Other first words…', cut: true })],
  });
  const text = note(long, {
    fullText: { text: 'First words and all the others.', why: 'All of why.' },
    wholeAnswers: new Map([[operation(2), { text: 'Other first words and the rest.', why: '' }]]),
  });
  expect(text).toContain('First words and all the others.\nWhy: All of why.');
  expect(text).toContain('Other first words and the rest.');
  expect(text).not.toContain('…');
});

it('R32: advice may go without a reason', () => {
  expect(note(decision({ type: 'advice', why: '' }))).not.toContain('Why:');
});

it('there is none while the reference is to follow, and none of what was taken back', () => {
  expect(notes(decision({ references: [], referenceToFollow: true }))).toEqual([]);
  expect(notes(decision({ state: 'WITHDRAWN', waitsFor: null }))).toEqual([]);
});
