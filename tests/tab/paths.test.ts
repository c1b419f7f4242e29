/** The whole map of addresses, so that a change to one shows in a review. */
import { apiPaths, hashFromSubPage, readRoute, screenPaths } from '../../tab/paths';

test('the tab asks the server at these addresses', () => {
  expect({
    team: apiPaths.team(),
    ownThread: apiPaths.thread('me', 'everything'),
    thread: apiPaths.thread('lewis', 'everything'),
    filtered: apiPaths.thread('lewis', 'decisions'),
    oddId: apiPaths.thread('a/b c', 'everything'),
    earlier: apiPaths.earlier('lewis', 'everything', 'mark+/='),
    earlierFiltered: apiPaths.earlier('lewis', 'sessions', 'mark'),
    entry: apiPaths.entry('lewis', 'decision:1'),
    steps: apiPaths.steps('lewis', 'decision:1'),
    notes: apiPaths.notes('lewis', 'decision:1'),
    open: apiPaths.open('lewis'),
    endorsements: apiPaths.endorsements('lewis'),
    drafts: apiPaths.drafts(),
    draft: apiPaths.draft('3f2b'),
    clearDraft: apiPaths.clearDraft('3f2b'),
    preferences: apiPaths.preferences(),
    authority: apiPaths.authority(),
    below: apiPaths.below(),
    me: apiPaths.me(),
    decisions: apiPaths.decisions('lewis'),
    sessions: apiPaths.sessions('lewis'),
    outcome: apiPaths.outcome('lewis', 'session:1'),
    asks: apiPaths.asks('lewis'),
    policy: apiPaths.policy(),
    alive: apiPaths.alive(),
  }).toEqual({
    team: '/api/team',
    ownThread: '/api/threads/me',
    thread: '/api/threads/lewis',
    filtered: '/api/threads/lewis?filter=decisions',
    oddId: '/api/threads/a%2Fb%20c',
    earlier: '/api/threads/lewis/entries?after=mark%2B%2F%3D',
    earlierFiltered: '/api/threads/lewis/entries?filter=sessions&after=mark',
    entry: '/api/threads/lewis/entries/decision%3A1',
    steps: '/api/threads/lewis/entries/decision%3A1/steps',
    notes: '/api/threads/lewis/entries/decision%3A1/notes',
    open: '/api/threads/lewis/open',
    endorsements: '/api/threads/lewis/endorsements',
    drafts: '/api/drafts',
    draft: '/api/drafts/3f2b',
    clearDraft: '/api/drafts/3f2b/clear',
    preferences: '/api/preferences',
    authority: '/api/authority',
    below: '/api/below',
    me: '/api/me',
    decisions: '/api/threads/lewis/decisions',
    sessions: '/api/threads/lewis/sessions',
    outcome: '/api/threads/lewis/sessions/session%3A1/outcome',
    asks: '/api/threads/lewis/asks',
    policy: '/api/policy',
    alive: '/api/alive',
  });
});

test('the tab’s own screens live at these addresses', () => {
  expect({
    home: screenPaths.home(),
    homeFiltered: screenPaths.thread('me', 'sessions'),
    team: screenPaths.team(),
    policy: screenPaths.policy(),
    alive: screenPaths.alive(),
    thread: screenPaths.thread('lewis'),
    filtered: screenPaths.thread('lewis', 'actions'),
    entry: screenPaths.entry('lewis', 'decision:1'),
    decision: screenPaths.decision('lewis', 'decision:1'),
  }).toEqual({
    home: '#/',
    homeFiltered: '#/?filter=sessions',
    team: '#/team',
    policy: '#/policy',
    alive: '#/alive',
    thread: '#/threads/lewis',
    filtered: '#/threads/lewis?filter=actions',
    entry: '#/threads/lewis/entries/decision%3A1',
    decision: '#/decisions/lewis/decision%3A1',
  });
});

test('every address of a screen is read back as that screen', () => {
  const thread = { screen: 'thread', personId: 'lewis', filter: 'everything', entryId: null };
  expect(readRoute('')).toEqual({ ...thread, personId: 'me' });
  expect(readRoute(screenPaths.home())).toEqual({ ...thread, personId: 'me' });
  expect(readRoute(screenPaths.team())).toEqual({ screen: 'team' });
  expect(readRoute(screenPaths.policy())).toEqual({ screen: 'policy' });
  expect(readRoute(screenPaths.alive())).toEqual({ screen: 'alive' });
  expect(readRoute(screenPaths.thread('lewis'))).toEqual(thread);
  expect(readRoute(screenPaths.thread('lewis', 'actions'))).toEqual({ ...thread, filter: 'actions' });
  expect(readRoute(screenPaths.entry('lewis', 'decision:1'))).toEqual({ ...thread, entryId: 'decision:1' });
  expect(readRoute(screenPaths.thread('a/b c'))).toEqual({ ...thread, personId: 'a/b c' });
  expect(readRoute(screenPaths.decision('lewis', 'decision:1'))).toEqual({
    screen: 'decision',
    personId: 'lewis',
    entryId: 'decision:1',
    list: null,
    after: null,
  });
  expect(readRoute(screenPaths.log())).toEqual({ screen: 'log', draftId: null, type: null });
});

test('a page for a quick decision may name its draft and its kind', () => {
  expect(readRoute('#/log?type=advice')).toEqual({ screen: 'log', draftId: null, type: 'advice' });
  expect(readRoute('#/log/3f2b?type=advice')).toEqual({ screen: 'log', draftId: '3f2b', type: 'advice' });
  expect(hashFromSubPage('log?type=advice')).toBe('#/log?type=advice');
});

test.each([
  '#/threads',
  '#/threads/',
  '#/threads/lewis/entries',
  '#/threads/%E0%A4%A',
  '#/elsewhere',
  '#/team/x',
  '#/policy/x',
])('the address %s leads nowhere rather than somewhere wrong', (hash) => {
  expect(readRoute(hash)).toEqual({ screen: 'unknown' });
});

test('a filter nobody knows shows everything', () => {
  expect(readRoute('#/threads/lewis?filter=secrets')).toMatchObject({ filter: 'everything' });
});

test('a Teams deep link is followed when it names a screen, and ignored otherwise', () => {
  expect(hashFromSubPage('threads/lewis')).toBe('#/threads/lewis');
  expect(hashFromSubPage('threads/lewis/entries/decision%3A1')).toBe('#/threads/lewis/entries/decision%3A1');
  expect(hashFromSubPage('nonsense')).toBeNull();
  expect(hashFromSubPage('')).toBeNull();
  expect(hashFromSubPage(undefined)).toBeNull();
});
