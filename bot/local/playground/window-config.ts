/** Writes down who one Agents Playground window belongs to, in the shape its own JSON schema asks for. */
import { createHash } from 'node:crypto';
import type { WindowPerson } from './window-types';

/** A person in the window's file; `userPrincipleName` is spelled as the Playground spells it. */
type ConfigPerson = {
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
};

/** The whole file of one window. The schema allows nothing more and exactly five `users`. */
export type WindowConfig = {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: ConfigPerson;
  readonly users: readonly ConfigPerson[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: [];
  };
};

/** What a window is made for, apart from its port. */
export type WindowPurpose = {
  readonly person: WindowPerson;
  readonly colleagues: readonly WindowPerson[];
  readonly tenantId: string;
  readonly botEndpoint: string;
};

/**
 * The file of one person's window. Every id in it depends only on the person and the bot's address, so that a stored
 * conversation is still good after a restart. A council of fewer than six people is filled up with invented ones.
 */
export function windowConfig(purpose: WindowPurpose): WindowConfig {
  const { person, tenantId, botEndpoint } = purpose;
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: 'supervision-thread', name: 'Supervision Thread' },
    currentUser: configPerson(person),
    users: fiveColleagues(person, purpose.colleagues).map(configPerson),
    personalChat: { id: personalChatId(person) },
    groupChat: { id: `group-${person.personId}-${fingerprint(botEndpoint)}`, name: 'Group chat' },
    team: { id: 'team', name: 'Team', aadGroupId: '10000000-0000-4000-8000-00000000000a', channels: [] },
  };
}

/** The id of a person's personal chat with the bot. */
export function personalChatId(person: WindowPerson): string {
  return `playground-${person.personId}`;
}

/** Teams' own people picker returns object ids, the Playground's returns `id`: both are the same here. */
function configPerson(person: WindowPerson): ConfigPerson {
  const [givenName = '', ...rest] = person.displayName.split(' ');
  return {
    id: person.entraObjectId,
    name: person.displayName,
    userPrincipleName: person.email,
    aadObjectId: person.entraObjectId,
    givenName,
    surname: rest.join(' '),
    email: person.email,
  };
}

function fiveColleagues(person: WindowPerson, colleagues: readonly WindowPerson[]): readonly WindowPerson[] {
  const known = new Map(
    [...colleagues, ...[1, 2, 3, 4, 5].map(inventedColleague)].map((one) => [one.entraObjectId, one]),
  );
  known.delete(person.entraObjectId);
  return [...known.values()].slice(0, 5);
}

function inventedColleague(number: number): WindowPerson {
  return {
    personId: `invented-${number}`,
    displayName: `Colleague ${number}`,
    entraObjectId: `10000000-0000-4000-8000-00000000000${number}`,
    email: `colleague.${number}@example.gov.uk`,
  };
}

/** A window does not tell which bot it talks to, so the group chat's id carries it: see `left-windows.ts`. */
function fingerprint(botEndpoint: string): string {
  return createHash('sha256').update(botEndpoint).digest('hex').slice(0, 12);
}
