// Starts the tab: finds out where it runs, then shows the app or says kindly why it cannot.
import { createRoot } from 'react-dom/client';
import { hashFromSubPage, readRoute, whoeverIsLooking } from './paths';
import { createClient, type Identity } from './server/client';
import { App } from './shell/app';
import { Themed } from './shell/themed';
import { replaceRoute } from './shell/use-route';
import { NoIdentity } from './start/no-identity';
import { CloseDialogContext, OpenLinkContext } from './start/open-link';
import { TeamsSignals } from './start/teams-signals';
import { findWhere, type Where } from './start/where';
import './tab.css';

const root = document.getElementById('root');
if (root) void findWhere(window).then((where) => start(root, where));

function start(element: HTMLElement, where: Where): void {
  const frame = where.place === 'teams' ? where.frame : null;
  if (frame) followDeepLink(frame.subPageId);
  const identity = identityFor(where);
  const local = where.place === 'local';
  createRoot(element).render(
    <Themed frame={frame}>
      {identity ? (
        <OpenLinkContext value={frame ? frame.openLink : null}>
          <CloseDialogContext value={frame ? frame.closeDialog : null}>
            <App client={createClient(identity, local)} local={local} />
          </CloseDialogContext>
        </OpenLinkContext>
      ) : (
        <NoIdentity where={where} />
      )}
      <TeamsSignals frame={frame} />
    </Themed>,
  );
}

/** In a frame it is always Teams' token; a name from the address counts only where the server itself is local. */
function identityFor(where: Where): Identity | null {
  if (where.place === 'teams') {
    return async () => ({ Authorization: `Bearer ${await where.frame.token()}` });
  }
  if (where.place !== 'local') return null;
  const { personId } = where;
  return async () => (personId === null ? {} : { 'X-Local-Person': personId });
}

/** An address that already names a screen wins over Teams' hint. */
function followDeepLink(subPageId: string | undefined): void {
  const route = readRoute(window.location.hash);
  const hash = hashFromSubPage(subPageId);
  if (hash && route.screen === 'thread' && route.personId === whoeverIsLooking) replaceRoute(hash);
}
