// The hash as state: the address bar is the only place where the tab remembers which screen is open.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Route, readRoute } from '../paths';

export function useRoute(): Route {
  const hash = useSyncExternalStore(followHash, () => window.location.hash);
  const [read, setRead] = useState({ hash, route: readRoute(hash) });
  if (read.hash === hash) return read.route;
  const next = { hash, route: readRoute(hash) };
  setRead(next);
  return next.route;
}

/** Changes the address without a new entry in the history, for places that only pass somebody on. */
export function replaceRoute(hash: string): void {
  window.history.replaceState(null, '', hash);
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
    | 'Is the bot alive?',
): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function followHash(listen: () => void): () => void {
  window.addEventListener('hashchange', listen);
  return () => window.removeEventListener('hashchange', listen);
}
