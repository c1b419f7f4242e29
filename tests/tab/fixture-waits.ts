/** Invented waits of Lewis on other agencies, that can be added to, chased and closed. */
import {
  keepWaitRequest,
  openWaitsAnswer,
  type Wait,
  waitSaved,
  waitStepRequest,
} from '../../bot/api/waits/wait-contract';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

/** Answers for Lewis's thread; `null` for everything that is no wait. */
export function fixtureWaits(): FixtureRoom {
  let waits: readonly Wait[] = [];
  return ({ method, parts, body }: AskedOfRoom) => {
    const [place, owner, room, id] = parts;
    if (place !== 'threads' || (owner !== 'lewis' && owner !== 'me') || room !== 'waits') return null;
    if (method === 'GET') {
      return {
        answer: openWaitsAnswer.parse({
          person: lewis,
          waits,
          full: null,
          mayAdd: true,
          today: '2027-01-19',
        }),
      };
    }
    if (id === undefined) {
      const { reference, agency, service, expectedBy } = keepWaitRequest.parse(body);
      if (reference.trim() === '') {
        const message = 'Write the case reference.';
        return {
          refusal: problem(400, 'Not saved', 'Nothing is saved yet.', [{ field: 'references', message }]),
        };
      }
      const wait = {
        entryId: `wait-${waits.length + 1}`,
        title: `${reference}: ${agency}, ${service}`,
        words: 'Referred on Monday 2 November 2026, 11 weeks ago · no day was named · not chased yet',
        late: false,
        expectedBy: expectedBy ?? '',
        mayChange: true,
      };
      waits = [...waits, wait];
      return saved(wait, 'Kept. It comes up when the two of you prepare.');
    }
    const { step } = waitStepRequest.parse(body);
    const wait = waits.find(({ entryId }) => entryId === id) ?? null;
    if (step.do === 'chased') return saved(wait, 'Kept: chased today.');
    waits = waits.filter((one) => one !== wait);
    return saved(null, 'The wait on CAMHS is closed, and stays in the thread to be read.');
  };
}

const saved = (wait: Wait | null, message: string) => ({
  answer: waitSaved.parse({ wait, alreadySaved: false, message }),
});

const lewis = {
  personId: 'lewis',
  name: 'Lewis Grant',
  initials: 'LG',
  role: 'Social worker',
  team: 'Riverside children’s team',
};
