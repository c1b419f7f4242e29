// The only reader of the environment: settings with one meaning each, all problems named at once, values never printed.
import { instant } from './domain/dates';
import type { Instant } from './domain/ids';

/** Everything production needs, already checked: what holds these never has to ask whether a value is right. */
export type ProductionSettings = {
  readonly port: number;
  readonly bot: { readonly appId: string; readonly appType: string; readonly tenantId: string };
  readonly cosmosEndpoint: string;
  /** Of the blob container in which the ends of all threads are kept once a day. */
  readonly anchorsUrl: string;
  /** Client id of the Entra app the tab signs in with. */
  readonly tabClientId: string;
  /** Entra tenants that are onboarded; anybody else is answered 403. */
  readonly tenants: readonly string[];
  /** Where the server is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** The app's id in Teams, for links from cards to the tab. */
  readonly teamsAppId: string;
};

/** What a laptop may choose; every value has a default, so an empty environment is a good one. */
export type LocalSettings = {
  readonly port: number;
  readonly playgroundPort: number;
  readonly playground: boolean;
  readonly dataDir: string;
  /** A folder of council files instead of the sample; null for the sample. */
  readonly councilFolder: string | null;
  /** An instant at which time stands still, `now` for a ticking clock, null for the council's own day. */
  readonly clock: Instant | 'now' | null;
  readonly cosmos: { readonly endpoint: string; readonly key: string | null } | null;
  readonly tenantId: string;
  /** For a check of a council's real store; null for the files beside the laptop's. */
  readonly anchorsUrl: string | null;
};

/** The shape of `process.env`, handed in so that tests never touch the real one. */
export type Environment = Readonly<Record<string, string | undefined>>;
/** The settings, or every problem as one sentence each. A problem names its variable and never quotes the value. */
export type Settings<T> =
  | { readonly ok: true; readonly settings: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The tenant the playground windows belong to. */
export const localTenant = '99999999-1111-4222-8333-999999999999';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Production has no defaults but the port, and refuses everything that only makes sense on a laptop. */
export function productionSettings(env: Environment): Settings<ProductionSettings> {
  const problems: string[] = [];
  const needed = (name: string, isRight: (value: string) => boolean, form: string) => {
    const value = (env[name] ?? '').trim();
    if (value === '') problems.push(`${name} is missing: ${form}.`);
    else if (!isRight(value)) problems.push(`${name} is not ${form}.`);
    return value;
  };
  for (const name of ['CLOCK', 'COUNCIL', 'PLAYGROUND', 'DATA_DIR', 'COSMOS_KEY']) {
    if (env[name] !== undefined) problems.push(`${name} is set: it belongs on a laptop. Remove it.`);
  }
  const tenants = needed(
    'TENANTS',
    (value) => value.split(',').every((one) => guid.test(one.trim())),
    'a comma-separated list of tenant ids',
  );
  const settings: ProductionSettings = {
    port: portFrom(env, 'PORT', 3978, problems),
    bot: {
      appId: needed('MicrosoftAppId', (value) => guid.test(value), "the bot's app id"),
      appType: needed(
        'MicrosoftAppType',
        (value) => value === 'UserAssignedMSI' || value === 'SingleTenant',
        'UserAssignedMSI or SingleTenant',
      ),
      tenantId: needed('MicrosoftAppTenantId', (value) => guid.test(value), "the bot's tenant id"),
    },
    cosmosEndpoint: needed('COSMOS_ENDPOINT', isHttps, 'an https address'),
    anchorsUrl: needed('ANCHORS_URL', isContainer, 'the https address of a blob container'),
    tabClientId: needed('TAB_CLIENT_ID', (value) => guid.test(value), "the tab's client id"),
    tenants: tenants.split(',').map((one) => one.trim().toLowerCase()),
    publicUrl: needed('PUBLIC_URL', isHttps, 'an https address').replace(/\/+$/, ''),
    teamsAppId: needed('TEAMS_APP_ID', (value) => guid.test(value), "the app's id in Teams"),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

/** A laptop needs no settings at all. */
export function localSettings(env: Environment): Settings<LocalSettings> {
  const problems: string[] = [];
  const settings: LocalSettings = {
    port: portFrom(env, 'PORT', 3978, problems),
    playgroundPort: portFrom(env, 'PLAYGROUND_PORT', 56150, problems),
    playground: env.PLAYGROUND !== 'off',
    dataDir: env.DATA_DIR || '.data',
    councilFolder: env.COUNCIL || null,
    clock: clockFrom(env, problems),
    cosmos: cosmosFrom(env, problems),
    tenantId: env.TENANT_ID || localTenant,
    anchorsUrl: env.ANCHORS_URL || null,
  };
  if (!guid.test(settings.tenantId)) problems.push('TENANT_ID is not a tenant id.');
  if (settings.anchorsUrl !== null && !isContainer(settings.anchorsUrl))
    problems.push('ANCHORS_URL is not the https address of a blob container.');
  if (![undefined, '', 'on', 'off'].includes(env.PLAYGROUND))
    problems.push('PLAYGROUND is neither "on" nor "off".');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

function portFrom(env: Environment, name: string, otherwise: number, problems: string[]): number {
  const given = env[name];
  if (given === undefined || given === '') return otherwise;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(`${name} is not a port number between 0 and 65535.`);
  return port;
}

function clockFrom(env: Environment, problems: string[]): LocalSettings['clock'] {
  const given = env.CLOCK;
  if (given === undefined || given === '') return null;
  if (given === 'now') return 'now';
  const at = instant(given);
  if (at === undefined)
    problems.push(
      'CLOCK is neither "now" nor an instant with Z or an offset, for example 2027-01-19T16:10:00Z.',
    );
  return at ?? null;
}

function cosmosFrom(env: Environment, problems: string[]): LocalSettings['cosmos'] {
  const endpoint = env.COSMOS_ENDPOINT;
  if (endpoint === undefined || endpoint === '') return null;
  if (!URL.canParse(endpoint)) problems.push('COSMOS_ENDPOINT is not an address.');
  return { endpoint, key: env.COSMOS_KEY || null };
}

/** One name after the account's address, and nothing that would be a key. */
const isContainer = (value: string) =>
  isHttps(value) && /^\/[a-z0-9-]{3,63}$/.test(new URL(value).pathname) && new URL(value).search === '';
const isHttps = (value: string) => URL.canParse(value) && new URL(value).protocol === 'https:';
