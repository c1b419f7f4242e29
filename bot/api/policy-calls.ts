// The policy, read by everybody and changed by the principal social worker; and whether the bot is alive.

import { mayChangePolicy } from '../domain/access/access';
import { localDate } from '../domain/dates';
import { changePolicy, openPolicy } from '../use-cases/change-policy';
import { openAlive } from '../use-cases/open-alive';
import { aliveView } from '../views/alive-view';
import { policyChangeView, policyView } from '../views/policy/policy-view';
import { type Answered, type Asked, ok, todayIn } from './call';
import { changePolicyRequest } from './clock-contract';

/** From the directory alone. */
export async function getPolicy({ ports, viewer }: Asked): Promise<Answered> {
  return ok(policyView(openPolicy(ports, viewer)));
}

/** 201 once a version is saved, 200 for one that was there and for a change that is only looked at. */
export async function postPolicy({ ports, viewer, body }: Asked): Promise<Answered> {
  if (!mayChangePolicy(ports.directory.council(), viewer, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = changePolicyRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const { effectiveFrom, readVersion, ...asked } = read.data;
  const change = { ...asked, by: viewer, effectiveFrom: localDate(effectiveFrom), readVersion };
  const changed = await changePolicy(ports, change);
  if (!changed.ok) return changed;
  const { saved, alreadySaved } = changed.value;
  return { status: saved && !alreadySaved ? 201 : 200, body: policyChangeView(changed.value) };
}

/** For administrators and the principal social worker. */
export async function getAlive({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await openAlive(ports, viewer);
  return opened.ok ? ok(aliveView(opened.value)) : opened;
}
