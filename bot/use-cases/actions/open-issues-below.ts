// Opens what was taken upward and waits for one person as next manager: who and when, without any content.
import type { OpenIssue } from '../../domain/actions/upward-issue';
import { answererOfIssue } from '../../domain/actions/whose-issue';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { leftAloneUnder, superviseesOf } from '../../domain/relationships';
import type { CouncilPorts } from '../../ports/council-ports';
import { threadsBelow } from '../threads-below';

/** Soonest reply first; `about` is whose thread it is in, which the viewer need not be able to open. */
export type OpenedIssuesBelow = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly waiting: readonly { readonly about: PersonId; readonly open: OpenIssue }[];
};

/** Empty for somebody who is nobody's manager, without any request; otherwise one point read for each thread whose next manager they are. */
export async function openIssuesBelow(ports: CouncilPorts, viewer: PersonId): Promise<OpenedIssuesBelow> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const manages =
    superviseesOf(council, viewer, today).length > 0 || leftAloneUnder(council, viewer, today).length > 0;
  const answersFor = (about: PersonId) =>
    about !== viewer && answererOfIssue(council, about, today) === viewer;
  const heads = manages ? await threadsBelow(ports, council, viewer, today, answersFor) : [];
  const waiting = heads
    .flatMap(({ personId: about, issues }) => issues.map((open) => ({ about, open })))
    .sort((one, other) => (one.open.replyBy < other.open.replyBy ? -1 : 1));
  return { council, viewer, today, waiting };
}
