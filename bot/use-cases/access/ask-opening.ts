// Opens parts of somebody's file from outside the pair, or asks a second person for it; and takes the steps that follow.
import { type AskOpening, askOpening, mayAsk } from '../../domain/access/asking-opening';
import type { OpeningEntry } from '../../domain/access/opening';
import { mayStep, type OnOpening, onOpening } from '../../domain/access/opening-steps';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';

export type OpeningDone = { readonly entry: OpeningEntry; readonly alreadySaved: boolean };

export const isOpening = (entry: ThreadEntry): entry is OpeningEntry => entry.kind === 'opening';

/**
 * Refuses like `askOpening`; no request to the store for somebody with nothing to ask of this file. `used-before` when the
 * operation id was used for something else.
 */
export async function askToOpen(ports: CouncilPorts, command: AskOpening): Promise<Outcome<OpeningDone>> {
  const done = await actOn(
    ports,
    command,
    { on: [], mayTry: mayAsk },
    (council, head, now) => {
      const decided = askOpening(council, head, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      isOpening(stored) &&
      stored.reason === command.reason &&
      stored.why === command.why.trim() &&
      stored.parts.length === new Set(command.parts).size &&
      command.parts.every((part) => stored.parts.includes(part)),
  );
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  return entry !== null && isOpening(entry)
    ? accepted({ entry, alreadySaved })
    : refused({ kind: 'used-before' });
}

/** A yes, a no, an early end, or the worker's agreement. Refuses like `onOpening`; no request for whoever has no such step. */
export async function stepOnOpening(ports: CouncilPorts, command: OnOpening): Promise<Outcome<OpeningDone>> {
  const done = await actOn(
    ports,
    command,
    {
      on: [command.openingId],
      mayTry: (council, { by, about }, today) => mayStep(council, { by, about, step: command.step }, today),
    },
    (council, head, now, entries) => {
      const entry = entries.find(isOpening);
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = onOpening(council, head, entry, command, now);
      if (!decided.ok) return decided;
      const { changed: _, ...acted } = decided.value;
      return accepted({ ...acted, ask: [] });
    },
    (stored) =>
      stored.kind === 'opening-step' &&
      stored.openingId === command.openingId &&
      stored.step === command.step,
  );
  if (!done.ok) return done;
  const entry = done.value.on.find(isOpening);
  return entry === undefined
    ? refused({ kind: 'not-yours' })
    : accepted({ entry, alreadySaved: done.value.alreadySaved });
}
