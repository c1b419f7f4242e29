// What is said once a quick decision is saved: on the card and in the tab alike, and never a claim about the child's file.

import type { ManagementOversightEntry } from '../../../bot/domain/decisions/management-oversight';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import { savedDecisionView, savedInTabWords } from '../../../bot/views/decisions/saved-decision-view';
import { at, castWith, council } from '../../domain/given-council';
import { decision, operation } from './given-decisions';

const now = at('2027-01-19T16:15:00Z');
const pair = { worker: personId('lewis'), supervisor: personId('priya'), other: personId('priya') };
const inChat = council({ people: castWith('tom', { displayName: 'Tom Okafor', phone: '0161 555 0101' }) });
const inDialog = council({ policies: [{ ...defaultPolicy, capture: 'dialog' }] });
const bare = decision({ why: '' });
const saved = (where = inChat, entry: ManagementOversightEntry = bare) =>
  savedDecisionView({
    council: where,
    author: personId('lewis'),
    pair,
    entry,
    now,
    link: 'https://tab.example/',
    operationId: operation(1),
  });
const inTab = (entry: ManagementOversightEntry, alreadySaved = false) =>
  savedInTabWords(inChat, { pair, entry, alreadySaved }, now);

it('what lacks is asked for on the card, but not where the words of a council stay out of the chat', () => {
  expect(saved().lacks).toEqual(['why']);
  expect(saved(inDialog).lacks).toEqual([]);
  expect(saved(inDialog).text).toContain('Something is still to come, to confirm it: open it to add that.');
  expect(saved(inDialog, decision()).text).not.toContain('still to come');
});

it("the tab says as the card does that it isn't on the child's file yet, and who has the authority", () => {
  expect(inTab(decision())).toBe(
    "Saved. priya will be told, without what it is about. It isn't on the child's file until somebody puts it there.",
  );
  const above = decision({
    beyondSupervisor: true,
    waitsFor: { by: personId('tom'), since: now, as: 'authority' },
  });
  expect(inTab(above)).toContain('0161 555 0101. Do not wait for the card.');
  expect(inTab(above, true)).toBe('This was already saved; nothing was stored twice.');
});
