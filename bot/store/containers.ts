// The one list of Cosmos DB containers: created from here locally and in a test account, by Bicep in production.

/** A container as it is created where Bicep does not do it. */
export type ContainerDefinition = {
  readonly id: string;
  /** One top-level path; every partition key value starts with the tenant. */
  readonly partitionKey: string;
  /** Only what a query filters or sorts on is indexed: every other path would make each write dearer. */
  readonly indexed: readonly string[];
  /** Whether a document may carry its own `ttl`, after which it is gone. */
  readonly expires?: true;
};

/** Named so in Bicep too; the store cannot be found under another name. */
export const databaseId = 'supervision';

/** What the code reads and writes; a test compares it with what Bicep creates. */
export const containers: readonly ContainerDefinition[] = [
  /** People, teams, relationships, absences, agreements, policy: read whole at start and kept in process. */
  { id: 'directory', partitionKey: '/tenant', indexed: ['/type/?'] },
  /** One partition per worker: the head, its entries, long texts and the outbox written in the same batch. */
  { id: 'threads', partitionKey: '/thread', indexed: ['/type/?', '/at/?', '/pendingIn/?', '/toldAs/?'] },
  /** One partition per supervisor: a row per supervisee, copied from the heads, for the team screen and the sweep. */
  { id: 'teams', partitionKey: '/team', indexed: ['/tenant/?', '/checkOn/?'] },
  /** One partition per tenant and day: who was to be told, and what became of it; for as many months as the policy says. */
  { id: 'reminders', partitionKey: '/day', indexed: ['/day/?'], expires: true },
  /** How to reach a person in Teams. */
  { id: 'conversations', partitionKey: '/tenant', indexed: ['/personId/?'] },
  /** One partition per author: what is begun and not saved, until it is or a fortnight has passed. And links to paper, for minutes. */
  { id: 'drafts', partitionKey: '/author', indexed: ['/at/?'], expires: true },
];
