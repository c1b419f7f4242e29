// A supervisor who has left the council without signing: the worker's signature stands alone, and it is said so.
import { personId } from '../../../bot/domain/ids';
import { addToRecord, commentOnRecord, signRecord } from '../../../bot/domain/records/on-record';
import { accessTo, noEarlierFacts } from '../../../bot/domain/records/record-access';
import { isClosed } from '../../../bot/domain/records/record-state';
import { mayDoOn } from '../../../bot/domain/records/what-may-be-done';
import { stateWords } from '../../../bot/views/records/record-state-words';
import { at, castWith, council, on, supervises } from '../given-council';
import { actBy, issuedAt, refusalOf, standing } from './given-record';

const [lewis, helen] = [personId('lewis'), personId('helen')];
const others = [...council().relationshipsOf.values()]
  .flat()
  .filter(({ superviseeId }) => superviseeId !== lewis);
const given = council({
  people: castWith('priya', { grade: 'TM', endDate: on('2027-03-19') }),
  relationships: [
    ...others,
    supervises('priya', 'lewis', { endDate: on('2027-03-19') }),
    supervises('helen', 'lewis', { startDate: on('2027-03-20') }),
  ],
});
const issued = issuedAt('2027-03-16T14:05:00Z', { sign: false });
const today = on('2027-03-22');
const signed = standing(
  signRecord(
    given,
    issued.head,
    issued.entry,
    { ...actBy('lewis'), version: 1, meaning: 'agreed' },
    at('2027-03-22T09:00:00Z'),
  ),
);
const says = (entry = signed.entry, viewer = helen) =>
  stateWords({ council: given, owner: lewis, viewer, today }, entry);

it('until the worker has signed it waits for them alone, and says who left', () => {
  expect(says(issued.entry, lewis).sentence).toMatch(
    /^Waits for your signature. priya left without signing./,
  );
});

it('with the worker’s signature it is not called signed by both, and waits for nobody', () => {
  expect(says()).toMatchObject({
    word: 'Signed by one',
    tone: 'neutral',
    sentence: 'Signed by lewis. priya left without signing.',
  });
  expect(isClosed(signed.entry)).toBe(false);
});

it('it opens to the new supervisor with a reason, like every older record', () => {
  const opens = (entry: typeof signed.entry) => accessTo(given, helen, lewis, entry, noEarlierFacts, today);
  expect([opens(issued.entry), opens(signed.entry)]).toEqual(['none', 'on-request']);
});

it('what comes later goes into an addendum, and no comment', () => {
  const { head, entry } = signed;
  const text = { text: 'The plan came out otherwise.', notIdentifiers: [] };
  const now = at('2027-03-22T10:00:00Z');
  expect(mayDoOn(given, head, entry, lewis, today)).toMatchObject({
    sign: [],
    comment: null,
    addendum: true,
  });
  const comment = commentOnRecord(given, head, entry, { ...actBy('lewis'), version: 1, ...text }, now);
  expect(refusalOf(comment)).toEqual(['text: signed-by-both']);
  expect(refusalOf(addToRecord(given, head, entry, { ...actBy('lewis'), ...text }, now))).toBe('accepted');
});
