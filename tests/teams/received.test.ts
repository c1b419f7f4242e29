// What somebody typed, without the mention that called us: the names of others are part of what they said.
import type { Activity } from 'botbuilder';
import { plainText } from '../../bot/teams/received';

const bot = '28:bot';
const at = (name: string) => `<at>${name}</at>`;
const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id } });
const typed = (text: string, entities: object[] = []) =>
  plainText({ text, entities, recipient: { id: bot, name: 'Supervision Thread' } } as unknown as Activity)
    .replace(/\s+/g, ' ')
    .trim();

it('our own mention goes, wherever it stands, and a colleague keeps their name', () => {
  const [us, lewis] = [at('Supervision Thread'), '<at id="1">Lewis Grant</at>'];
  const entities = [mention('29:lewis', lewis), mention(bot, us)];
  expect(typed(`${us} just spoke to ${lewis} about the rota`, entities)).toBe(
    'just spoke to Lewis Grant about the rota',
  );
  expect(typed(`just spoke to ${lewis} ${us}`, entities)).toBe('just spoke to Lewis Grant');
});

it('with the mention of somebody else alone nothing goes', () => {
  expect(typed(`just spoke to ${at('Lewis')}`, [mention('29:lewis', at('Lewis'))])).toBe(
    'just spoke to Lewis',
  );
});

it('of a client that does not say who is meant, the first mention is ours', () => {
  expect(typed(`${at('Supervision Thread')} just spoke to ${at('Lewis')}`)).toBe('just spoke to Lewis');
});

it.each([
  [{ type: 'mention' }],
  [{ type: 'mention', text: 7, mentioned: { id: bot } }],
  [{ type: 'mention', text: at('x'), mentioned: null }],
  [{ type: 'clientInfo', locale: 'en-GB' }],
])('an entity that says nothing is left out: %j', (entity) => {
  expect(typed(`${at('x')} help`, [entity])).toBe('help');
});
