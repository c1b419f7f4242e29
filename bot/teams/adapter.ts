// The door to the Bot Framework: who may post an activity, and a connector that never repeats a send by itself.
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';

/** The bot's own Entra identity; `appType` as Azure Bot names it, `UserAssignedMSI` or `SingleTenant`. */
export type BotCredentials = {
  /** Empty locally: then nobody is authenticated and only loopback callers are heard. */
  readonly appId: string;
  readonly appType: string;
  readonly tenantId: string;
  /** Tests hand in their own token issuer and credentials; no setting can. */
  readonly authentication?: ConfigurationBotFrameworkAuthenticationOptions;
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
};

/** `unauthenticated`: a bad token, answered 401. `cannot-check`: the signing keys could not be had, answered 503. */
export type Received =
  | { readonly kind: 'done'; readonly invoke: InvokeResponse | undefined }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'cannot-check' };

/** The SDK's adapter with two things changed: a forged token is 401 and not a fault, and no send is repeated. */
export class BotAdapter extends CloudAdapter {
  /** Whose messages these are when nobody has just written to us; empty locally. */
  readonly appId: string;

  constructor(credentials: BotCredentials) {
    super(new PatientAuthentication(credentials));
    this.appId = credentials.appId;
  }

  /** Authenticates, then runs the turn. Nothing of ours runs for a caller who is not the Bot Connector. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Received> {
    let authenticated: Awaited<ReturnType<PatientAuthentication['authenticateRequest']>>;
    try {
      authenticated = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      // A forged signature surfaces as a plain JsonWebTokenError, which the SDK would answer with 500.
      return { kind: isTokenFault(error) ? 'unauthenticated' : 'cannot-check' };
    }
    return { kind: 'done', invoke: await this.processActivity(authenticated, activity, logic) };
  }
}

class PatientAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor({ appId, appType, tenantId, authentication, credentialsFactory }: BotCredentials) {
    const account = { MicrosoftAppId: appId, MicrosoftAppType: appType, MicrosoftAppTenantId: tenantId };
    // An explicit object: setting a single issuer value makes the SDK forget all the others.
    super(authentication ?? (appId === '' ? {} : account), credentialsFactory);
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(claims);
    const create = factory.create.bind(factory);
    factory.create = async (serviceUrl, audience) => withoutRetries(await create(serviceUrl, audience));
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

const isTokenFault = (error: unknown) =>
  error instanceof AuthenticationError ||
  (error instanceof Error &&
    /JsonWebToken|TokenExpired|NotBefore|Unauthorized|token/i.test(`${error.name} ${error.message}`));
