/** The words of this folder: who sits at a chat window, and what an open window is. */

/** Somebody who may have a chat window: their key in our store, and what Teams would say about them. */
export type WindowPerson = {
  readonly personId: string;
  readonly displayName: string;
  /** The person's object id in Entra; arrives as `from.aadObjectId` with everything they write. */
  readonly entraObjectId: string;
  readonly email: string;
};

/** One running window of the Agents Playground: one person's private chat with the bot. */
export type PlaygroundWindow = {
  readonly person: WindowPerson;
  /** The page to open in a browser. */
  readonly url: string;
  readonly port: number;
  /** The personal chat's id: the same for the same person after every restart. */
  readonly conversationId: string;
  /**
   * Where the bot posts: `${serviceUrl}/v3/conversations/${conversationId}/activities`. With no page open the window
   * answers 201 and keeps the message for the next page, which often, not always, shows it: a page forgets what
   * reaches it before it has loaded, and everything when it is reloaded. While a page is closing it may answer 500.
   */
  readonly serviceUrl: string;
  /** True if an earlier run of ours, ended by force, had left this window open. */
  readonly reused: boolean;
};
