// Draws files by lot and opens them, each with a line of its own that both of its pair see.
import { draw, drawsAs, leftToDraw, mostDrawn, openDrawn, outOfTheLot } from '../../domain/access/drawing';
import type { OpeningPlace, OpeningReason } from '../../domain/access/opening';
import { placesOf } from '../../domain/access/places';
import type { Act } from '../../domain/act';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';
import type { KeptLot } from '../../ports/papers';
import { actOn } from '../act';
import { isOpening } from './ask-opening';
import { recentOpenings } from './open-files';

export type DrawSample = Omit<Act, 'about'> & { readonly count: number; readonly reason: OpeningReason };

/** Whose files were drawn; each opening has the operation's id in its own thread. */
export type DrawnSample = { readonly drawn: readonly PersonId[]; readonly alreadySaved: boolean };

/**
 * One query over the council's threads, whom the lot fell on kept, then one batch a file. Delivered again, or broken off
 * half-way, it opens those files and no others. Refuses `not-yours` for whoever draws nothing for this reason, `fields`
 * for a count that is none, when there is nothing left to draw and when enough was drawn; `used-before` when the
 * operation drew something else.
 */
export async function drawSample(ports: CouncilPorts, command: DrawSample): Promise<Outcome<DrawnSample>> {
  const { by, operationId, count, reason } = command;
  const place = drawsAs(ports.directory.council(), by, reason, londonDate(ports.clock.now()));
  if (place === undefined) return refused({ kind: 'not-yours' });
  if (!Number.isInteger(count) || count < 1 || count > mostDrawn)
    return refused({
      kind: 'fields',
      problems: [{ field: 'count', kind: 'not-a-count', from: 1, to: mostDrawn }],
    });
  const before = await ports.drafts.lot(by, operationId);
  const lot = before === undefined ? await newLot(ports, command, place) : accepted(before);
  if (!lot.ok) return lot;
  if (lot.value.count !== count || lot.value.reason !== reason) return refused({ kind: 'used-before' });
  return openAll(ports, lot.value, place);
}

/** The lot is the server's own: whoever asks neither sends nor knows it. */
async function newLot(
  ports: CouncilPorts,
  { by, operationId, count, reason }: DrawSample,
  place: OpeningPlace,
): Promise<Outcome<KeptLot>> {
  const now = ports.clock.now();
  const today = londonDate(now);
  const openings = await recentOpenings(ports, today);
  const council = ports.directory.council();
  const left = leftToDraw(council, by, reason, openings, now);
  if (left === 0)
    return refused({ kind: 'fields', problems: [{ field: 'count', kind: 'drawn-enough', most: mostDrawn }] });
  const without = outOfTheLot(by, openings, now);
  const lot = ports.newOperationId();
  const drawn = draw(council, { by, lot, without }, place, Math.min(count, left), today);
  if (drawn.length === 0)
    return refused({ kind: 'fields', problems: [{ field: 'count', kind: 'nothing-to-draw' }] });
  return accepted(await ports.drafts.keepLot({ operationId, by, count, reason, drawn }));
}

/** Whoever has come into the drawer's own line since then is left out, and nobody takes their place. */
async function openAll(
  ports: CouncilPorts,
  { operationId, by, reason, drawn }: KeptLot,
  place: OpeningPlace,
): Promise<Outcome<DrawnSample>> {
  let alreadySaved = true;
  const opened: PersonId[] = [];
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
    if (!done.ok && done.refusal.kind !== 'not-yours') return done;
    if (!done.ok) continue;
    opened.push(about);
    alreadySaved &&= done.value.alreadySaved;
  }
  return opened.length > 0 ? accepted({ drawn: opened, alreadySaved }) : refused({ kind: 'not-yours' });
}
