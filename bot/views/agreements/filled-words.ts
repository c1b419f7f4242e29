// What an agreement says of the two by itself: who they are, since when, which step of the ladder, the dates ahead.
import type { FilledIn, PartyThen } from '../../domain/agreements/agreement';
import type { RelationshipKind } from '../../domain/council';
import { fullDay, intervalWords } from '../words';
import type { AgreementLine } from './agreement-view-types';

/** In the order of the page; empty where the files say nothing. */
export const filledLines = ({
  worker,
  supervisor,
  kind,
  startedOn,
  phase,
  dates,
}: FilledIn): readonly AgreementLine[] => [
  { label: 'Worker', text: partyWords(worker) },
  { label: 'Supervisor', text: partyWords(supervisor) },
  { label: 'Kind of relationship', text: kind ? kindWords[kind] : '' },
  { label: 'Since', text: startedOn ? fullDay(startedOn) : '' },
  {
    label: 'Step of the ladder',
    text: phase ? phaseWords(phase) : 'The policy has no ladder for this grade.',
  },
  {
    label: 'Dates in the diary, three months ahead',
    text:
      dates.length === 0
        ? 'None was in the diary yet.'
        : dates.map(({ on, at }) => `${fullDay(on)}${at ? ` at ${at}` : ''}`).join('\n'),
  },
];

const partyWords = ({ name, grade, team }: PartyThen) => [name, grade, team].filter(Boolean).join(', ');

/** e.g. "Step 2 of 3: fortnightly". */
const phaseWords = ({ number, of, intervalDays }: NonNullable<FilledIn['phase']>) => {
  const often = intervalWords(intervalDays);
  return of === 1 ? often : `Step ${number} of ${of}: ${often.toLowerCase()}`;
};

const kindWords: Record<RelationshipKind, string> = {
  line: 'Line management supervision',
  professional: 'Professional supervision',
  assessor: 'Supervision by the assessor',
  cover: 'Cover',
  group: 'Group supervision',
};
