// What is worth noting when somebody knocks, is turned away, or sees what is not daily work: kinds and places, never content.

/** What happened. The first eight turn somebody away; the last four are rights that were used. */
export type SecurityKind =
  | 'not-signed-in'
  | 'unknown-tenant'
  | 'not-in-post'
  | 'not-yours'
  | 'too-many'
  | 'bad-bot-token'
  | 'bad-service-address'
  | 'too-big'
  | 'file-opened'
  | 'glass-broken'
  | 'copy-made'
  | 'removed';

/**
 * `where` is a route with its parameters unfilled, or `chat` and one of our own verbs. `tenant` and `person` are given
 * where they are known and leave this process only as a fingerprint of the two.
 */
export type SecurityEvent = {
  readonly kind: SecurityKind;
  readonly where: string;
  readonly tenant?: string | undefined;
  /** A person's id, or the object id of somebody the council's files do not know. */
  readonly person?: string | undefined;
};

/** Notes it, at once and without waiting; never throws. */
export type SecurityLog = (event: SecurityEvent) => void;
