// The door to the Bot Framework: who may post an activity, and a connector that never repeats a send by itself and speaks to nobody but Microsoft.
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { SecurityLog } from '../ports/security';
import { botConnector, type CheckChannelToken, checkChannelToken } from '../sign-on/channel-token';
import { isTeamsConnector, isThisMachine, type MayReplyTo } from './service-address';

/** The bot's own Entra identity; `appType` as Azure Bot names it, `UserAssignedMSI` or `SingleTenant`. */
export type BotCredentials = {
  /** Empty locally: then nobody is authenticated and only loopback callers are heard. */
  readonly appId: string;
  readonly appType: string;
  readonly tenantId: string;
  /** Tests hand in their own token issuer, credentials, connector and clock; no setting can. */
  readonly authentication?: ConfigurationBotFrameworkAuthenticationOptions;
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
  readonly mayReplyTo?: MayReplyTo;
  readonly elapsed?: () => number;
};

/**
 * `unauthenticated`: a bad token, answered 401. `turned-away`: authentic, and not for us, answered 403. `cannot-check`:
 * the signing keys could not be had, answered 503.
 */
export type Received =
  | { readonly kind: 'done'; readonly invoke: InvokeResponse | undefined }
  | { readonly kind: 'unauthenticated' | 'turned-away' | 'cannot-check' };

/**
 * The SDK's adapter with three things changed: the token of an activity is checked by `sign-on`, nothing is sent to an
 * address that is not on the list, and no send is repeated.
 */
export class BotAdapter extends CloudAdapter {
  /** Whose messages these are when nobody has just written to us; empty locally. */
  readonly appId: string;
  /** Asked of every address before anything is sent there, of what has just arrived as of what was stored. */
  readonly mayReplyTo: MayReplyTo;
  readonly #authentication: PatientAuthentication;
  readonly #checkToken: CheckChannelToken | undefined;

  constructor(
    credentials: BotCredentials,
    readonly security: SecurityLog = () => undefined,
  ) {
    const { appId, mayReplyTo = appId === '' ? isThisMachine : isTeamsConnector } = credentials;
    const authentication = new PatientAuthentication(credentials, mayReplyTo);
    super(authentication);
    this.appId = appId;
    this.mayReplyTo = mayReplyTo;
    this.#authentication = authentication;
    this.#checkToken = appId === '' ? undefined : tokenCheck(credentials);
  }

  /**
   * Authenticates, asks `admit`, then runs the turn. Nothing of ours runs for a caller who is not the Bot Connector, and
   * no connection is prepared for an activity that is not admitted.
   */
  async receive(
    authorization: string,
    activity: Activity,
    admit: () => boolean,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Received> {
    const token = (await this.#checkToken?.(authorization, activity)) ?? 'good';
    if (token !== 'good') return { kind: token === 'bad' ? 'unauthenticated' : 'cannot-check' };
    if (!admit()) return { kind: 'turned-away' };
    const authenticated =
      this.#checkToken === undefined
        ? await this.#authentication.authenticateRequest(activity, '')
        : this.#authentication.authenticated(activity);
    return { kind: 'done', invoke: await this.processActivity(authenticated, activity, logic) };
  }
}

function tokenCheck({ appId, authentication = {}, elapsed }: BotCredentials): CheckChannelToken {
  const { ToBotFromChannelTokenIssuer: issuer, ToBotFromChannelOpenIdMetadataUrl: metadataUrl } =
    authentication;
  return checkChannelToken({
    appId,
    issuer: issuer ?? botConnector.issuer,
    metadataUrl: metadataUrl ?? botConnector.metadataUrl,
    elapsed: elapsed ?? (() => performance.now()),
  });
}

class PatientAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #appId: string;
  readonly #mayReplyTo: MayReplyTo;

  constructor(
    { appId, appType, tenantId, authentication, credentialsFactory }: BotCredentials,
    mayReplyTo: MayReplyTo,
  ) {
    const account = { MicrosoftAppId: appId, MicrosoftAppType: appType, MicrosoftAppTenantId: tenantId };
    // An explicit object: setting a single issuer value makes the SDK forget all the others.
    super(authentication ?? (appId === '' ? {} : account), credentialsFactory);
    this.#appId = appId;
    this.#mayReplyTo = mayReplyTo;
  }

  /** What the SDK makes of a token that is good; it was checked before. */
  authenticated({ serviceUrl }: Activity): AuthenticateRequestResult {
    const claimsIdentity = new ClaimsIdentity(
      [
        { type: 'aud', value: this.#appId },
        { type: 'serviceurl', value: serviceUrl },
      ],
      true,
    );
    return {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      claimsIdentity,
      connectorFactory: this.createConnectorFactory(claimsIdentity),
    };
  }

  /** On a laptop, where nobody has a token. The SDK would bring a connector of its own along. */
  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const found = await super.authenticateRequest(activity, header);
    return { ...found, connectorFactory: this.createConnectorFactory(found.claimsIdentity) };
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(claims);
    const create = factory.create.bind(factory);
    factory.create = async (serviceUrl, audience) => {
      // The last door: whoever comes here without having asked would take our token along.
      if (!this.#mayReplyTo(serviceUrl)) throw new Error('nothing is sent to that service address');
      return withoutRetries(await create(serviceUrl, audience));
    };
    return factory;
  }
}

/** A post that came through but was answered with 5xx would be delivered twice by the SDK's own retry. */
function withoutRetries(connector: ConnectorClient): ConnectorClient {
  // The pipeline belongs to a private field; there is no public option to leave the retry policy out.
  const client: unknown = Reflect.get(connector, 'client');
  if (hasPipeline(client)) client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  else throw new Error('the connector client has no pipeline to take the retry policy from');
  return connector;
}

const hasPipeline = (
  client: unknown,
): client is { readonly pipeline: { removePolicy(policy: { readonly name: string }): void } } =>
  typeof client === 'object' && client !== null && 'pipeline' in client;
