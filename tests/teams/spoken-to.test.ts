// "Just spoke to Sam about …": whom that means among those one may log with, and nobody else.
import { personId } from '../../bot/domain/ids';
import { spokenTo } from '../../bot/teams/spoken-to';
import { council, person } from '../domain/given-council';

const named = council({
  people: [
    person('sam', { displayName: 'Sam Okafor' }),
    person('samira', { displayName: 'Samira Khan' }),
    person('alex1', { displayName: 'Alex Reid' }),
    person('alex2', { displayName: 'Alex Stone' }),
    person('lin', { displayName: 'Anne-Marie Lin' }),
    person('priya', { displayName: 'Priya Nair' }),
  ],
});
const among = {
  supervisees: ['sam', 'samira', 'alex1', 'alex2', 'lin'].map(personId),
  supervisors: [personId('priya')],
};

it.each([
  ['Sam about no visit today', 'sam', 'no visit today'],
  ['sam: no visit today', 'sam', 'no visit today'],
  ['to Sam, no visit today', 'sam', 'no visit today'],
  ['Sam', 'sam', ''],
  ['SAM OKAFOR re the rota', 'sam', 'the rota'],
  ['Samira about the rota', 'samira', 'the rota'],
  ['Alex Reid about the rota', 'alex1', 'the rota'],
  ['Anne-Marie about the rota', 'lin', 'the rota'],
  ['Sam LCS-204417 no visit today', 'sam', 'LCS-204417 no visit today'],
  ['Sam about aboutness', 'sam', 'aboutness'],
  ['my manager about the rota', 'priya', 'the rota'],
  ['Priya - she agrees', 'priya', 'she agrees'],
])('"%s" was with %s', (typed, who, text) => {
  expect(spokenTo(named, among, typed)).toEqual({ who, text });
});

it.each([
  ['two people called so', 'Alex about the rota'],
  ['somebody else of that name', 'Sam Smith about the rota'],
  ["somebody else's", "Sam's teacher about the rota"],
  ['somebody nobody here supervises', 'Kayleigh about the rota'],
  ['a longer word', 'Samuel about the rota'],
])('%s is nobody, and every word stays', (_, typed) => {
  expect(spokenTo(named, among, typed)).toEqual({ who: undefined, text: typed });
});
