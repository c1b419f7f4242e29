// The hash as state: the address bar is the only place where the tab remembers which screen is open.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Route, readRoute } from '../paths';

/** Changes with the event and not before, and only if nobody holds it. */
let shown = window.location.hash;
const holders = new Set<Holder>();

/** True: the page on the screen stays, and whoever holds it has put the address back. */
type Holder = (event: HashChangeEvent) => boolean;

export function useRoute(): Route {
  const hash = useSyncExternalStore(followHash, () => shown);
  const [read, setRead] = useState({ hash, route: readRoute(hash) });
  if (read.hash === hash) return read.route;
  const next = { hash, route: readRoute(hash) };
  setRead(next);
  return next.route;
}

/** Changes the address without a new entry in the history, for places that only pass somebody on. */
export function replaceRoute(hash: string): void {
  window.history.replaceState(null, '', hash);
  // A deep link is followed before anything is on the screen that could hear of it.
  shown = window.location.hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function goTo(hash: string): void {
  window.location.hash = hash;
}

/** Screen titles hold no names: browsers keep them in their history. */
export function useTitle(
  title:
    | 'Supervision thread'
    | 'Supervision file'
    | 'Quick decision'
    | 'My team'
    | 'Policy'
    | 'Is the bot alive?'
    | 'Supervision files'
    | 'Data protection'
    | 'Evidence',
): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** For a page that would lose words. The answer ends it. */
export function holdRoute(holder: Holder): () => void {
  holders.add(holder);
  return () => void holders.delete(holder);
}

function followHash(listen: () => void): () => void {
  const follow = (event: HashChangeEvent) => {
    if ([...holders].some((holds) => holds(event))) return;
    shown = window.location.hash;
    listen();
  };
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}
