// The only file that knows teams-js. It is loaded inside a frame and nowhere else.
import { app, authentication, dialog } from '@microsoft/teams-js';
import type { Came } from './open-link';

export type TeamsFrame = {
  /** `default`, `dark`, `contrast` or a name from a newer Teams. */
  readonly theme: string;
  /** Where a deep link points, e.g. `threads/lewis`. */
  readonly subPageId: string | undefined;
  /** Closes the dialog that a card or a command opened; null where the tab is none. */
  readonly closeDialog: ((came: Came) => void) | null;
  onThemeChange(listen: (theme: string) => void): void;
  /** A fresh token for our server. Teams keeps its own cache, we keep none. */
  token(): Promise<string>;
  /** Opens an address outside the tab: a meeting in Teams itself, any other in the browser. */
  openLink(url: string): Promise<void>;
  /** The first screen is painted: Teams may take its own spinner away. */
  sayLoaded(): void;
  /** The first screen shows what it should, or says kindly why not. */
  saySettled(): void;
};

/** How long Teams may take to give a token, in milliseconds; it may have to ask the person first. */
const tokenWithin = 60_000;

/** Joins the frame, or answers null when Teams says nothing within `limit` milliseconds. After null, teams-js must not be called again. */
export async function openTeamsFrame(limit: number): Promise<TeamsFrame | null> {
  const context = await within(
    limit,
    app.initialize().then(() => app.getContext()),
  );
  if (context === null) return null;
  return {
    theme: context.app.theme,
    subPageId: context.page.subPageId,
    closeDialog: isDialog(context.page.frameContext) ? (came) => dialog.url.submit(came) : null,
    onThemeChange: (listen) => app.registerOnThemeChangeHandler(listen),
    token: freshToken,
    openLink: (url) => app.openLink(url),
    sayLoaded: () => app.notifyAppLoaded(),
    saySettled: () => app.notifySuccess(),
  };
}

/** By its name, because the library's list of names is not worth its size. */
function isDialog(frameContext: string | undefined): boolean {
  return frameContext === 'task' && dialog.url.isSupported();
}

async function freshToken(): Promise<string> {
  const token = await within(tokenWithin, authentication.getAuthToken());
  if (token === null) throw new Error('Teams gave no token in time.');
  return token;
}

async function within<T>(limit: number, wanted: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), limit);
    wanted.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
