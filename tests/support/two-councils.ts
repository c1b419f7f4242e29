// The production server with two councils in it, each with a token issuer of its own; what leaves and what is stored is watched.
import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { CouncilRows, Person } from '../../bot/domain/council';
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { openCouncil } from '../../bot/open-council';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { SecurityEvent } from '../../bot/ports/security';
import { startProduction } from '../../bot/start-production';
import { createContainers, openContainers } from '../../bot/store/open-cosmos';
import { BotAdapter } from '../../bot/teams/adapter';
import { teamsLinks } from '../../bot/teams/links';
import { isTeamsConnector } from '../../bot/teams/service-address';
import { type CouncilToImport, importCouncil } from '../../bot/use-cases/import-council';
import { at, cast, council } from '../domain/given-council';
import { type FakeConnector, openFakeConnector } from './fake-connector';
import { type Issuer, openIssuer } from './issuer';
import { activityFrom } from './product';
import { appId, arden, believing, clientId, settingsWith } from './production-parts';

export const teamsDesktop = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
export const bree = '88888888-1111-4222-8333-888888888888';
/** Onboarded nowhere. */
export const elsewhere = '77777777-1111-4222-8333-777777777777';

/** Made-up Entra object ids: the same person's id differs from council to council. */
export const objectIdIn = (tenant: string, person: string) =>
  `${tenant.slice(0, 8)}-0000-4000-8000-${Buffer.from(person).toString('hex').padEnd(12, '0').slice(0, 12)}`;

export type TwoCouncils = {
  readonly url: string;
  readonly store: LocalCosmos;
  readonly connector: FakeConnector;
  /** Whose tokens the bot believes, and each council's own. */
  readonly botIssuer: Issuer;
  readonly issuers: Readonly<Record<string, Issuer>>;
  readonly noted: readonly SecurityEvent[];
  readonly faults: readonly { readonly error: unknown; readonly where: string }[];
  /** Addresses for which our own token was put on a request. */
  readonly signed: readonly string[];
  /** What the server has asked of the store and was answered, as text: partition, address, body. */
  readonly road: readonly string[];
  /** From now on every request to this council's partitions is answered so; null: as ever. */
  trouble(tenant: string, status: 429 | 503 | null): void;
  /** A council as another process sees it. */
  process(tenant: string, run?: string): Promise<CouncilPorts>;
  /** Time by which keys are fetched, in milliseconds. */
  pass(milliseconds: number): void;
  /** What a signed-in person's token says. */
  claims(tenant: string, person: string): JWTPayload;
  /** As their tab asks. */
  api(
    tenant: string,
    person: string,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly text: string }>;
  /** What the Bot Connector's token says. */
  botClaims(spoiled?: JWTPayload): JWTPayload;
  /** An activity of theirs, without type or content. */
  activity(tenant: string, person: string): ReturnType<typeof activityFrom>;
  /** As the Bot Connector posts it; `token` null leaves it out. */
  post(activity: object, token?: string | null): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
};

/** What a test may want otherwise. `rowsOf`: a council's files. */
export type Wanted = {
  readonly clock?: string;
  readonly rowsOf?: (tenant: string) => CouncilToImport;
  /** Hosts of connectors the bot may speak to beside the fake one. */
  readonly mayReplyTo?: (address: string | undefined) => boolean;
};

/** Opens both with the example council. Close it when done. */
export async function openTwoCouncils({
  rowsOf = exampleIn,
  mayReplyTo = () => false,
  clock: moment = '2027-01-19T16:14:00Z',
}: Wanted = {}): Promise<TwoCouncils> {
  const settings = settingsWith({
    COSMOS_ENDPOINT: 'https://councils.documents.example:443/',
    TENANTS: `${arden},${bree.toUpperCase()}`,
    PUBLIC_URL: 'https://Tab.Example.gov.uk',
  });
  const [botIssuer, inArden, inBree] = await Promise.all([openIssuer(), openIssuer(), openIssuer()]);
  const issuers: Readonly<Record<string, Issuer>> = { [arden]: inArden, [bree]: inBree };
  const connector = await openFakeConnector();
  const store = openLocalCosmos({ file: ':memory:' });
  await createContainers(store);
  const clock = { now: () => at(moment) };
  const links = teamsLinks(settings.teamsAppId, settings.publicUrl);
  const { policies, bankHolidays } = council();
  const process = (tenant: string, run: string = randomUUID()) =>
    openCouncil({
      ...{ tenant, clock, appId, links, run, containers: openContainers(store) },
      anchors: anchorsInMemory(tenant),
      adapter: new BotAdapter({ appId: '', appType: '', tenantId: '' }),
      fault: () => 'fault',
      shipped: { policies, bankHolidays },
    });
  for (const tenant of [arden, bree]) await importCouncil(await process(tenant), rowsOf(tenant));
  const faults: { error: unknown; where: string }[] = [];
  const noted: SecurityEvent[] = [];
  const signed: string[] = [];
  const troubles = new Map<string, 429 | 503>();
  const { road, watched } = watchedRoad(store, troubles);
  let elapsed = 0;
  let minutes = 0;
  const running = await startProduction({
    settings,
    cosmos: watched,
    anchors: anchorsInMemory,
    bot: {
      ...settings.bot,
      ...botOf(botIssuer, (address) => void signed.push(address)),
      mayReplyTo: (address) => isTeamsConnector(address) || address === connector.url || mayReplyTo(address),
      elapsed: () => elapsed,
    },
    tokens: {
      keysAddressOf: (tenant) => issuers[tenant]?.keysUrl ?? 'http://127.0.0.1:1/',
      issuersOf: (tenant) => ({
        v1: `https://sts.example/${tenant}/`,
        v2: `https://login.example/${tenant}/v2.0`,
      }),
      elapsed: () => elapsed,
    },
    clock,
    // Tests ask faster than anybody: their minute is over at once.
    timer: {
      now: () => {
        minutes += 1;
        return minutes * 60_000;
      },
      wait: async () => undefined,
    },
    // On a busy machine a minute is over in the middle of a test.
    sweeps: false,
    tabFolder: null,
    host: '127.0.0.1',
    run: randomUUID(),
    fault: (error, where) => `fault-${faults.push({ error, where })}`,
    security: (event) => void noted.push(event),
  });
  const claims = (tenant: string, person: string): JWTPayload => ({
    iss: `https://login.example/${tenant}/v2.0`,
    aud: clientId,
    tid: tenant,
    oid: objectIdIn(tenant, person),
    scp: 'access_as_user',
    azp: teamsDesktop,
    ver: '2.0',
  });
  const botClaims = (spoiled: JWTPayload = {}): JWTPayload => ({
    iss: botIssuer.url,
    aud: appId,
    serviceurl: connector.url,
    ...spoiled,
  });
  return {
    ...{ url: running.url, store, connector, botIssuer, issuers, noted, faults, signed, claims, botClaims },
    process,
    road,
    trouble: (tenant, status) => {
      if (status === null) troubles.delete(tenant);
      else troubles.set(tenant, status);
    },
    pass: (milliseconds) => {
      elapsed += milliseconds;
    },
    async api(tenant, person, path, body) {
      const token = await issuers[tenant]?.sign(claims(tenant, person));
      const response = await fetch(`${running.url}${path}`, {
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      });
      return { status: response.status, text: await response.text() };
    },
    activity: (tenant, person) => ({
      ...activityFrom(person, connector),
      from: { id: `29:${person}`, name: person, aadObjectId: objectIdIn(tenant, person) },
      conversation: { id: `chat-${tenant}-${person}`, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
    }),
    async post(activity, given) {
      const token = given === undefined ? await botIssuer.sign(botClaims()) : given;
      connector.pass(1_000);
      const response = await fetch(`${running.url}/api/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(activity),
      });
      return { status: response.status, text: await response.text() };
    },
    async close() {
      await running.stop();
      await Promise.all([botIssuer.close(), inArden.close(), inBree.close(), connector.close()]);
      store.close();
    },
  };
}

/** The server's way to the store: everything on it is kept, and what names a council in trouble does not arrive. */
function watchedRoad(store: LocalCosmos, troubles: ReadonlyMap<string, 429 | 503>) {
  const road: string[] = [];
  const httpClient: LocalCosmos['httpClient'] = {
    async sendRequest(request) {
      const asked = `${request.url} ${JSON.stringify(request.headers.toJSON())} ${String(request.body ?? '')}`;
      road.push(asked);
      const status = [...troubles].find(([tenant]) => asked.includes(tenant))?.[1];
      if (status !== undefined) store.faults.next({ on: 'any', status });
      const response = await store.httpClient.sendRequest(request);
      road.push(response.bodyAsText ?? '');
      return response;
    },
  };
  return { road, watched: { endpoint: store.endpoint, key: store.key, httpClient } };
}

/** The example council with this tenant's object ids. */
export function exampleIn(
  tenant: string,
  change: (person: Person) => Partial<Person> = () => ({}),
): CouncilToImport {
  const { people: _, teams, tenantId: __, ...others } = council();
  return { ...others, teams: [...teams.values()], people: peopleIn(tenant, cast, change) };
}

/** These people with this tenant's object ids. */
export const peopleIn = (
  tenant: string,
  people: CouncilRows['people'],
  change: (person: Person) => Partial<Person> = () => ({}),
): readonly Person[] =>
  people.map((person) => ({
    ...person,
    entraObjectId: objectIdIn(tenant, person.personId),
    ...change(person),
  }));

/** The bot's own token is a word that must never reach anybody else; every request it is put on is noted. */
function botOf(issuer: Issuer, signing: (address: string) => void) {
  return {
    authentication: believing(issuer),
    credentialsFactory: {
      isValidAppId: async (id: string) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({
        signRequest: async <
          Request extends { url: string; headers: { set(name: string, value: string): void } },
        >(
          request: Request,
        ) => {
          signing(request.url);
          request.headers.set('Authorization', 'Bearer the-bots-own-token');
          return request;
        },
      }),
    },
  };
}
