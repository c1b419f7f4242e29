// The titles of activities that come from a list: the checks of a file, and the teams of somebody who leads them.
import type { Council } from '../council';
import type { PersonId } from '../ids';
import type { ActivityKind } from './activity';

/** docs/rules.md, checks: the day seen and the expiry are kept, never a copy of a document. */
const checkTitles = [
  'Social Work England registration',
  'DBS check',
  'Driving licence',
  'Business-use car insurance',
  'Appraisal held',
  'CPD log',
  'Emergency contact sheet',
] as const;

/** The titles to choose from; null where somebody writes their own. */
export function titlesOf(council: Council, owner: PersonId, kind: ActivityKind): readonly string[] | null {
  if (kind === 'check-seen') return checkTitles;
  if (kind !== 'health-check') return null;
  const teams = teamsOf(council, owner);
  // A file without teams has nothing to choose from.
  return teams.length > 0 ? teams : null;
}

/** The own team first, then those of the people somebody supervises or has supervised. */
function teamsOf(council: Council, owner: PersonId): readonly string[] {
  const below = (council.relationshipsBy.get(owner) ?? []).map(({ superviseeId }) => superviseeId);
  const names = [owner, ...below].flatMap((one) => {
    const name = council.teams.get(council.people.get(one)?.teamId ?? '')?.name;
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}
