// What each test's production server is put together from: its settings, whose tokens it believes, and the example council in its store.
import { randomUUID } from 'node:crypto';
import { type ProductionSettings, productionSettings } from '../../bot/config';
import type { Instant } from '../../bot/domain/ids';
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { openCouncil } from '../../bot/open-council';
import { createContainers, openContainers } from '../../bot/store/open-cosmos';
import { BotAdapter } from '../../bot/teams/adapter';
import { teamsLinks } from '../../bot/teams/links';
import { importCouncil } from '../../bot/use-cases/import-council';
import { cast, council } from '../domain/given-council';
import type { Issuer } from './issuer';

export const appId = '11111111-2222-4333-8444-555555555555';
export const clientId = '66666666-2222-4333-8444-555555555555';
export const arden = '99999999-1111-4222-8333-999999999999';
/** Where the Bot Connector of real Teams is spoken to. */
export const serviceUrl = 'https://smba.trafficmanager.net/uk/';

/** The environment of a server for one council, complete; a test spoils one variable of it. */
export const productionEnvironment = {
  PORT: '0',
  MicrosoftAppId: appId,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: arden,
  COSMOS_ENDPOINT: 'https://arden.documents.example:443/',
  TAB_CLIENT_ID: clientId,
  TENANTS: arden,
  ANCHORS_URL: 'https://anchors.blob.core.windows.net/anchors',
  PUBLIC_URL: 'https://tab.example.gov.uk',
  TEAMS_APP_ID: '77777777-2222-4333-8444-555555555555',
};

/** The settings of that environment with other values in it; throws where it would not start. */
export function settingsWith(others: Partial<typeof productionEnvironment> = {}): ProductionSettings {
  const read = productionSettings({ ...productionEnvironment, ...others });
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.settings;
}

/** The bot believes this issuer in place of the Bot Connector's. */
export const believing = (issuer: Issuer) => ({
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: arden,
  MicrosoftAppPassword: 'not-used',
  ValidateAuthority: false,
  ToChannelFromBotLoginUrl: issuer.url,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: issuer.url,
  OAuthUrl: issuer.url,
  ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: issuer.metadataUrl,
  CallerId: 'urn:botframework:azure',
});

/** The tab's door believes this issuer in place of Entra's. */
export const tokensOf = (issuer: Issuer) => ({
  keysAddressOf: () => issuer.keysUrl,
  issuersOf: () => ({ v1: `${issuer.url}/v1`, v2: `${issuer.url}/v2` }),
});

/** Made-up Entra object ids of the cast. */
export const objectId = (person: string) =>
  `00000000-0000-4000-8000-${Buffer.from(person).toString('hex').padEnd(12, '0').slice(0, 12)}`;

/** A store in memory with the example council in it, under those object ids. */
export async function storeWithCouncil(clock: { readonly now: () => Instant }): Promise<LocalCosmos> {
  const store = openLocalCosmos({ file: ':memory:' });
  await createContainers(store);
  const { policies, bankHolidays, relationships } = council();
  const { teamsAppId, publicUrl } = settingsWith();
  const ports = await openCouncil({
    tenant: arden,
    containers: openContainers(store),
    anchors: anchorsInMemory(arden),
    clock,
    adapter: new BotAdapter({ appId: '', appType: '', tenantId: '' }),
    appId,
    links: teamsLinks(teamsAppId, publicUrl),
    run: randomUUID(),
    fault: () => 'fault',
    shipped: { policies, bankHolidays },
  });
  const people = cast.map((person) => ({ ...person, entraObjectId: objectId(person.personId) }));
  await importCouncil(ports, { people, relationships });
  return store;
}
