// Says where unfinished words are kept.
import type { Kept } from './draft-keeper';

export const keptWords: Readonly<Record<Kept, string>> = {
  nothing: '',
  server: 'Draft kept',
  offline: 'Kept on this device until we are back online',
  names: 'Not kept: it may name a child. Only this device holds it, for a day.',
  device: 'Kept on this device, for a day',
  nowhere: 'Not kept: leaving this page would lose it',
};
