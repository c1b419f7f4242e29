// Draws files by lot and opens them, each with a line of its own that both of its pair see.
import { draw, drawsAs, mostDrawn, openDrawn } from '../../domain/access/drawing';
import type { OpeningReason } from '../../domain/access/opening';
import { placesOf } from '../../domain/access/places';
import type { Act } from '../../domain/act';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import { isOpening } from './ask-opening';

export type DrawSample = Omit<Act, 'about'> & { readonly count: number; readonly reason: OpeningReason };

/** Whose files were drawn; each opening has the operation's id in its own thread. */
export type DrawnSample = { readonly drawn: readonly PersonId[]; readonly alreadySaved: boolean };

/**
 * One batch a file. Broken off half-way, a second delivery draws the same and opens the rest. Refuses `not-yours` for
 * whoever draws nothing for this reason, `fields` for a count that is none, and when there is nothing to draw from.
 */
export async function drawSample(ports: CouncilPorts, command: DrawSample): Promise<Outcome<DrawnSample>> {
  const { by, operationId, count, reason } = command;
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const place = drawsAs(council, by, reason, today);
  if (place === undefined) return refused({ kind: 'not-yours' });
  if (!Number.isInteger(count) || count < 1 || count > mostDrawn)
    return refused({
      kind: 'fields',
      problems: [{ field: 'count', kind: 'not-a-count', from: 1, to: mostDrawn }],
    });
  const drawn = draw(council, command, place, count, today);
  if (drawn.length === 0)
    return refused({ kind: 'fields', problems: [{ field: 'count', kind: 'nothing-to-draw' }] });
  let alreadySaved = true;
  for (const about of drawn) {
    const done = await actOn(
      ports,
      { operationId, by, about },
      { on: [], mayTry: (now, act, day) => placesOf(now, act.by, act.about, day).includes(place) },
      (now, head, at) => {
        const decided = openDrawn(now, head, { operationId, by, about, place, reason }, at);
        return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
      },
      (stored) => isOpening(stored) && stored.reason === reason && stored.as === place,
    );
    if (!done.ok) return done;
    alreadySaved &&= done.value.alreadySaved;
  }
  return accepted({ drawn, alreadySaved });
}
