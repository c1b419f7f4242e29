// Whether there is room for a table.
import { useSyncExternalStore } from 'react';

const room = window.matchMedia('(min-width: 600px)');

export function useWide(): boolean {
  return useSyncExternalStore(follow, () => room.matches);
}

function follow(listen: () => void): () => void {
  room.addEventListener('change', listen);
  return () => room.removeEventListener('change', listen);
}
