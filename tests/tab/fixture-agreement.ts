/** An invented agreement on every page it has, made by the product's own views of a small council. */
import { agreement, agreementDraft, agreementVersion } from '../../bot/api/agreements/agreement-contract';
import { handOver } from '../../bot/api/agreements/pair-contract';
import type { ActivityEntry } from '../../bot/domain/activities/activity';
import type { AgreementEntry } from '../../bot/domain/agreements/agreement';
import { filledIn } from '../../bot/domain/agreements/filled-in';
import { type OperationId, personId } from '../../bot/domain/ids';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { agreementDraftView } from '../../bot/views/agreements/agreement-draft-view';
import { agreementVersionView } from '../../bot/views/agreements/agreement-version-view';
import { agreementView } from '../../bot/views/agreements/agreement-view';
import { handOverView } from '../../bot/views/agreements/hand-over-view';
import { inHead, words } from '../domain/agreements/given-agreements';
import {
  at,
  bookedOn,
  council,
  head,
  on,
  agreement as paperRow,
  person,
  supervises,
} from '../domain/given-council';
import { viewerOf } from './fixture-answers';
import { type AskedOfRoom, type FixtureRoom, problem } from './fixture-server';

const [lewis, amara] = [personId('lewis'), personId('amara')];
const operationId = '0f0e0d0c-1111-4222-8333-444455556666' as OperationId;
const today = on('2027-01-19');
const place = council({
  people: [
    person('lewis', { displayName: 'Lewis Grant', startDate: on('2027-01-11') }),
    person('amara', { displayName: 'Amara Okafor', grade: 'TM' }),
    person('tom', { displayName: 'Tom Reilly', grade: 'SM' }),
  ],
  relationships: [supervises('amara', 'lewis', { startDate: on('2027-01-11') }), supervises('tom', 'amara')],
  agreements: [paperRow('tom', 'lewis', { documentReference: 'SA-0142', intervalDays: 28 })],
});
const said = words({
  workerWants: 'Time to think before I have to decide.\nHonest words when something went wrong.',
  workerContributes: 'I come prepared, and I say when it is too much.',
  preparation: 'Each of us writes down beforehand what we want to talk about.',
  adjustments: 'A room with a hearing loop.',
  place: 'Room 4, which is quiet.',
});

const entry = (spoiled: Partial<AgreementEntry>): AgreementEntry => ({
  kind: 'agreement',
  entryId: 'one',
  at: at('2027-01-12T10:00:00Z'),
  loggedBy: amara,
  supervisorId: amara,
  version: 1,
  state: 'ACTIVE',
  intervalDays: 28,
  lengthMinutes: 90,
  policyVersion: '1',
  reviewOn: on('2028-01-12'),
  signatures: [
    { by: amara, as: 'supervisor', at: at('2027-01-12T10:00:00Z') },
    { by: lewis, as: 'worker', at: at('2027-01-12T15:00:00Z') },
  ],
  sheetId: 'agreement:one',
  paper: null,
  filed: { by: amara, on: on('2027-01-13') },
  ...spoiled,
});
const versions = [
  entry({
    entryId: 'two',
    version: 2,
    state: 'AWAITING_SUPERVISEE',
    signatures: [{ by: amara, as: 'supervisor', at: at('2027-01-19T09:00:00Z') }],
    filed: null,
  }),
  entry({}),
  entry({ entryId: 'none', version: 0, state: 'SENT_BACK', signatures: [], filed: null }),
];

const { standing: _, ...inForce } = inHead({ supervisorId: amara });
const thread: ThreadHead = {
  ...head('lewis', '2027-01-12'),
  countsFrom: on('2027-01-11'),
  agreement: inHead({ entryId: 'two', supervisorId: amara, state: 'AWAITING_SUPERVISEE', standing: inForce }),
  booked: [bookedOn('2027-02-02', 'amara'), bookedOn('2027-03-02', 'amara')],
};
const filled = filledIn(place, thread, amara, today);
const note: ActivityEntry = {
  kind: 'activity',
  entryId: 'note',
  at: at('2027-01-18T10:00:00Z'),
  activity: 'hand-over',
  loggedBy: amara,
  on: on('2027-01-18'),
  title: '',
  findings: 'Lewis likes a walk before a hard talk.',
  nextOn: null,
  differently: null,
};

/** Of Lewis, with Amara; begun anew when `waiting` is false. */
export function fixtureAgreement(): FixtureRoom {
  return ({ viewer, method, parts }: AskedOfRoom) => {
    if (parts[0] !== 'threads' || parts[1] !== 'lewis') return null;
    const isAmara = viewer === 'amara';
    const opened = { council: place, viewer: isAmara ? amara : lewis, owner: lewis, today, head: thread };
    if (parts[2] === 'hand-over') {
      const view = handOverView({ ...opened, note, first: isAmara }, operationId);
      return { answer: handOver.parse(view) };
    }
    if (parts[2] !== 'agreement') return null;
    if (method === 'POST')
      return {
        refusal: problem(400, 'Nothing is saved', 'Nothing is saved yet.', [
          { field: 'why', message: 'Write a few words.' },
        ]),
      };
    const withViewer = (view: object) => ({ ...view, viewer: viewerOf(viewer) });
    if (parts[3] === 'versions') {
      const version = agreementVersionView(
        { council: place, owner: lewis, today, pair: true },
        entry({}),
        said,
      );
      return { answer: agreementVersion.parse(version) };
    }
    if (parts[3] === 'draft') {
      const side = isAmara ? ('supervisor' as const) : ('worker' as const);
      const draft = { ...opened, supervisorId: amara, side, kept: null, before: null };
      return { answer: agreementDraft.parse(withViewer(agreementDraftView(draft, operationId))) };
    }
    const page = agreementView(
      {
        ...opened,
        pair: true,
        versions,
        words: new Map([
          ['one', { ...said, filled }],
          ['two', { ...said, filled, workerWants: '', workerContributes: '' }],
        ]),
        reasons: new Map(),
      },
      { step: operationId, induction: operationId },
    );
    return { answer: agreement.parse(withViewer(page)) };
  };
}
