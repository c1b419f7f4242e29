// The corpus of the identifier guard, in halves: rules may be tuned on one, the other only says how good they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type IdentifierKind,
  identifierKinds,
  knownWords,
} from '../../../bot/domain/identifiers/identifiers';
import { council, person } from '../given-council';

export type Planted = { readonly kind: IdentifierKind; readonly words: string; readonly sentence: string };

const lines = (name: string) =>
  readFileSync(join(__dirname, '../../fixtures/identifiers', name), 'utf8')
    .trimEnd()
    .split('\n');

/** Each with an identifier of nobody, its kind, and the words that give it away. */
export const planted: readonly Planted[] = lines('planted.txt').map(plantedFrom);

/** Quick decisions that identify nobody. */
export const innocent: readonly string[] = lines('innocent.txt');

const fresh = lines('fresh.txt');
/** Written when the rules were done. At first sight 97.3 % of these were caught, with 7.5 % false alarms. */
export const freshlyPlanted: readonly Planted[] = fresh
  .filter((line) => !line.startsWith('none'))
  .map(plantedFrom);
export const freshlyInnocent: readonly string[] = fresh.flatMap((line) =>
  line.startsWith('none | | ') ? [line.slice('none | | '.length)] : [],
);

function plantedFrom(line: string): Planted {
  const [kindGiven, words = '', sentence = ''] = line.split(' | ');
  const kind = identifierKinds.find((one) => one === kindGiven);
  if (kind === undefined) throw new Error(`No such kind: ${line}`);
  return { kind, words, sentence };
}

/** Every other line. */
export const half = <T>(all: readonly T[], which: 'tuned' | 'held out'): readonly T[] =>
  all.filter((_, at) => (at % 2 === 0) === (which === 'tuned'));

const staff =
  "Amara Osei,Anita Desai,Beth Lawson,Callum Reid,Chloe Barnes,Daniel Whitmore,Eleanor Frost,Farah Aziz,Gareth Lloyd,Grace Holloway,Helen Marsh,Imran Sheikh,Inês Carvalho,Josh Adeyemi,Kerry Doyle,Lewis Grant,Marcia Bennett,Maya Thornton,Nadia Ellis,Nisha Patel,Owen Pritchard,Priya Nair,Ruth Calder,Siobhan O'Neill,Sunita Rao,Tom Okafor,Viktor Hale";
const team = { kind: 'NEIGHBOURHOOD', parentTeamId: null };

/** The invented council's people, teams and sites. */
export const known = knownWords(
  council({
    people: staff.split(',').map((displayName) => person(displayName, { displayName })),
    teams: [
      { ...team, teamId: 'east', name: 'Neighbourhood East', site: 'Castle House', cluster: 'East' },
      {
        ...team,
        teamId: 'ras',
        name: 'Referral and Assessment Service',
        site: 'Market Square',
        cluster: 'Front door',
      },
      {
        ...team,
        teamId: 'service',
        name: "Children's Services Leadership",
        site: 'Civic Centre',
        cluster: '',
      },
      { ...team, teamId: 'hope', name: 'Edge of Care', site: 'Hope House', cluster: 'North' },
    ],
  }),
);
