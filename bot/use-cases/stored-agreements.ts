// The agreements that were signed in the product, as rows of a council's files.
import type { AgreementEntry } from '../domain/agreements/agreement';
import type { SupervisionAgreement } from '../domain/council';
import { londonDate } from '../domain/dates';
import { grouped } from '../domain/grouped';
import type { PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';

type Row = SupervisionAgreement & { readonly state: AgreementEntry['state'] };

/**
 * Those that counted for their days: the one in force and what it superseded. Of a pair that ended its newest nothing,
 * for a row of the files cannot say that it has ended. One query over the council's threads; rejects when the store fails.
 */
export async function agreementsSignedHere(
  ports: Pick<CouncilPorts, 'threads'>,
): Promise<readonly SupervisionAgreement[]> {
  const rows: Row[] = [];
  for await (const { personId, entry } of ports.threads.everyEntry('agreement'))
    if (entry.kind === 'agreement') rows.push(...rowOf(personId, entry));
  return [...grouped(rows, pairOf).values()].flatMap(standing);
}

/** Whether two rows are about the same signing of the same two. */
export const keyOf = (row: SupervisionAgreement): string => `${pairOf(row)} ${row.signedOn}`;

const pairOf = ({ superviseeId, supervisorId }: SupervisionAgreement) => `${superviseeId} ${supervisorId}`;

function rowOf(superviseeId: PersonId, entry: AgreementEntry): readonly Row[] {
  const { supervisorId, reviewOn, intervalDays, lengthMinutes, paper, signatures, state } = entry;
  const second = signatures.map(({ at }) => at).sort()[1];
  const signedOn = paper?.signedOn ?? (second && londonDate(second));
  if (signedOn === undefined) return [];
  const documentReference = paper?.documentReference ?? null;
  return [
    {
      superviseeId,
      supervisorId,
      signedOn,
      reviewOn,
      intervalDays,
      lengthMinutes,
      documentReference,
      state,
    },
  ];
}

function standing(pair: readonly Row[]): readonly SupervisionAgreement[] {
  const newest = pair.reduce((one, other) => (one.signedOn > other.signedOn ? one : other));
  const ended = newest.state === 'ENDED' && !pair.some(({ state }) => state === 'ACTIVE');
  return ended ? [] : pair.filter((row) => row.state !== 'ENDED').map(({ state: _, ...row }) => row);
}
