// What the tab may ask about who is looking, whom they supervise, and a thread.
import { openAuthority } from '../use-cases/open-authority';
import { openBelow } from '../use-cases/open-below';
import { openTeam } from '../use-cases/open-team';
import { belowView } from '../views/below-view';
import { authorityView } from '../views/decisions/authority-view';
import { teamView } from '../views/team-view';
import { viewerView } from '../views/thread-view';
import { fullDay, personView } from '../views/words';
import { below } from './below-contract';
import { type Call, ok, todayIn } from './call';
import {
  authority,
  earlierEntries,
  earlierQuery,
  me,
  openedEntryAnswer,
  team,
  thread,
  threadQuery,
} from './contract';
import { getEarlierEntries, getEntry, getThread } from './thread-calls';

/** Part of the one table of calls. */
export const threadRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is looking',
    answers: { 200: me },
    handle: async ({ ports, viewer }) => {
      const council = ports.directory.council();
      const today = todayIn(ports);
      return ok({
        viewer: viewerView(council, viewer, today),
        person: personView(council, viewer),
        today: fullDay(today),
      });
    },
  },
  {
    method: 'get',
    path: '/api/team',
    summary: 'Everybody the viewer supervises today',
    answers: { 200: team },
    handle: async ({ ports, viewer }) => ok(teamView(await openTeam(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/authority',
    summary: "The quick decisions that wait for the viewer's authority, without their content",
    answers: { 200: authority },
    handle: async ({ ports, viewer }) => ok(authorityView(await openAuthority(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/below',
    summary: 'The people supervised by those the viewer supervises: days, and whether both have signed',
    answers: { 200: below },
    handle: async ({ ports, viewer }) => ok(belowView(await openBelow(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/threads/:personId',
    summary: "A worker's supervision thread, newest first; `me` is the viewer's own",
    query: threadQuery,
    answers: { 200: thread },
    handle: getThread,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries',
    summary: 'The next page of a thread',
    query: earlierQuery,
    answers: { 200: earlierEntries },
    handle: getEarlierEntries,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries/:entryId',
    summary: 'One entry with all of its text',
    answers: { 200: openedEntryAnswer },
    handle: getEntry,
  },
];
