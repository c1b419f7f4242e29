// Whether there is room for a table.
import { useSyncExternalStore } from 'react';

// In em, so that larger text counts as less room.
const room = window.matchMedia('(min-width: 37.5em)');

export function useWide(): boolean {
  return useSyncExternalStore(follow, () => room.matches);
}

function follow(listen: () => void): () => void {
  room.addEventListener('change', listen);
  return () => room.removeEventListener('change', listen);
}
