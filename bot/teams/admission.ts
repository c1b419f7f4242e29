// Which council an activity is for, before anybody runs a turn for it.
import type { Activity } from 'botbuilder';
import type { CouncilPorts } from '../ports/council-ports';
import type { BotParts } from './bot';
import { tenantOf } from './conversation-from';

/** Whose an activity is; or why it is nobody's, in the words of the security log. */
export type Admission =
  | { readonly why: null; readonly ports: CouncilPorts }
  | { readonly why: 'unknown-tenant' | 'bad-service-address'; readonly tenant: string | undefined };

/** Of Teams alone, of a council that is onboarded, and from where an answer may be sent. A laptop knows other clients too. */
export function admission(
  { adapter, council, local }: Pick<BotParts, 'adapter' | 'council' | 'local'>,
  activity: Activity,
): Admission {
  const tenant = tenantOf(activity);
  const ports = tenant === undefined ? undefined : council(tenant ?? undefined);
  const isTeams = local || activity.channelId === 'msteams';
  if (ports === undefined || !isTeams) return { why: 'unknown-tenant', tenant: tenant ?? undefined };
  if (!adapter.mayReplyTo(activity.serviceUrl)) return { why: 'bad-service-address', tenant: ports.tenant };
  return { why: null, ports };
}
