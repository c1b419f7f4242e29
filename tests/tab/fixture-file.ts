/** Invented answers of a file's front page, and one link to paper. */
import { fileAnswer, paperLink, paperRequest } from '../../bot/api/papers/paper-contract';
import type { HandOverView } from '../../bot/views/agreements/agreement-view-types';
import { type FixturePerson, viewerOf } from './fixture-answers';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

const lewis = {
  personId: 'lewis',
  name: 'Lewis Grant',
  initials: 'LG',
  role: 'Social worker',
  team: 'Riverside children’s team',
};

/** The file of Lewis, whom Amara supervises. Other rooms of it are empty. */
export const fixtureFile: FixtureRoom = (asked) => {
  const [place, owner, room] = asked.parts;
  if (place === 'the-document') return { answer: { pages: 1 } };
  if (place === 'threads' && room === 'hand-over') return { answer: handOver };
  if (place !== 'threads' || room !== 'papers') return null;
  const own = asked.viewer === 'lewis' && (owner === 'lewis' || owner === 'me');
  if (!own && !(asked.viewer === 'amara' && owner === 'lewis'))
    return { refusal: problem(404, 'Not there', 'Not yours or not there.') };
  return asked.method === 'POST' ? linkTo(asked) : { answer: frontPage(asked.viewer) };
};

function linkTo({ body }: AskedOfRoom) {
  const { what } = paperRequest.parse(body);
  const name = what === 'year' ? 'my-supervision-2027.zip' : `supervision-${what}.pdf`;
  return { answer: paperLink.parse({ url: '/api/the-document', name }) };
}

function frontPage(viewer: FixturePerson) {
  const own = viewer === 'lewis';
  return fileAnswer.parse({
    viewer: viewerOf(viewer),
    person: lewis,
    own,
    supervisors: ['Amara Osei, since Mon 5 Jan 2026', 'Tom Reed, covering since Mon 11 Jan 2027'],
    agreement:
      'Signed with Amara Osei on Monday 9 February 2026, to be looked at again by Tuesday 9 February 2027.',
    file: 'A cover sheet, the agreement, and every record that was issued. Drafts, private notes and CPD notes are never in it.',
    kept: 'Kept while you work here, and until at least 6 years after you leave. Nothing is removed before somebody has looked at it.',
    seesOpenings: true,
    years: own
      ? [
          { value: '2027', title: '2027' },
          { value: '2026', title: '2026' },
          { value: 'everything', title: 'Everything' },
        ]
      : [],
  });
}

const handOver: HandOverView = {
  first: false,
  note: null,
  passes: ['Two open actions', 'One quick decision to look at again'],
  records: [{ recordId: 'session:2024-05-14', words: 'Tuesday 14 May 2024' }],
  hint: 'What the next supervisor should know in the first week.',
  operationId: '11111111-2222-4333-8444-555555555555',
};
