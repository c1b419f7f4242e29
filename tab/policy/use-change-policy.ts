// Asks the server what a change of the policy would do, and saves exactly what was shown.
import { useRef, useState } from 'react';
import type { ChangePolicyRequest, Policy, PolicyChange } from '../../bot/api/clock-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import type { FieldMessage } from '../server/failure';
import { useSend } from '../server/use-send';

export type PolicyDraft = {
  /** What was typed, by the key of the setting; untouched settings are not in it. */
  readonly values: ReadonlyMap<string, string>;
  readonly effectiveFrom: string;
  readonly why: string;
};

/** `saved` hears the server's sentence. The step that saves needs the preview on the screen. */
export function useChangePolicy(policy: Policy, saved: (message: string) => void) {
  const client = useClient();
  // What the preview is about. Null as soon as somebody types on, also while the answer is on its way.
  const shown = useRef<ChangePolicyRequest | null>(null);
  const [preview, setPreview] = useState<PolicyChange | null>(null);
  const [sent, setSent] = useState<ChangePolicyRequest | null>(null);
  const { busy, failure, send } = useSend(
    (request: ChangePolicyRequest) => client.write<PolicyChange>(apiPaths.policy(), request),
    (answer) => {
      if (answer.saved) saved(answer.message);
      else if (shown.current) setPreview(answer);
    },
  );
  const placed = (failure?.fields ?? []).map((each) => ({ ...each, field: fieldOf(each, sent) }));
  const names = ['effectiveFrom', 'why', ...keysOf(policy)];

  function show(draft: PolicyDraft) {
    if (busy) return;
    const request = requestFrom(policy, draft);
    shown.current = request;
    setSent(request);
    send(request);
  }

  return {
    busy,
    failure,
    preview,
    messageFor: (name: string) => placed.find(({ field }) => field === name)?.message ?? null,
    unplaced: placed.filter(({ field }) => !names.includes(field)).map(({ message }) => message),
    show,
    /** Why is not part of what was shown, so it may have been written since. */
    save: (why: string) => {
      if (shown.current && preview) send({ ...shown.current, why, confirmed: true });
    },
    /** Takes the preview away: what it showed is not what would be saved. */
    forget: () => {
      shown.current = null;
      setPreview(null);
    },
  };
}

/** Only what differs is sent. */
function requestFrom(policy: Policy, { values, effectiveFrom, why }: PolicyDraft): ChangePolicyRequest {
  const before = new Map(
    policy.groups.flatMap(({ settings }) => settings.map(({ key, value }) => [key, value] as const)),
  );
  const settings = [...values]
    .filter(([key, value]) => before.get(key) !== value)
    .map(([key, value]) => ({ key, value }));
  return { effectiveFrom, why, settings, readVersion: policy.readVersion, confirmed: false };
}

/** The server names a setting by its key, or by its place in what was sent. */
function fieldOf({ field }: FieldMessage, sent: ChangePolicyRequest | null): string {
  const place = /^settings[.[](\d+)/.exec(field)?.[1];
  return place === undefined ? field : (sent?.settings[Number(place)]?.key ?? field);
}

function keysOf({ groups }: Policy): readonly string[] {
  return groups.flatMap(({ settings }) => settings.map(({ key }) => key));
}
