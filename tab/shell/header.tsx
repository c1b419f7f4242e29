// The bar at the top: skip link, name of the app, and navigation.
import type { ViewerView } from '../../bot/views/view-types';
import { type Route, screenPaths, whoeverIsLooking } from '../paths';
import styles from './header.module.css';

type Props = {
  /** Null until the first answer says who is looking. */
  readonly viewer: ViewerView | null;
  readonly route: Route;
  readonly local: boolean;
};

export function Header({ viewer, route, local }: Props) {
  return (
    <header className={styles.header}>
      <button type="button" className={styles.skip} onClick={skipToMain}>
        Skip to the main part
      </button>
      <div className={styles.row}>
        <span className={styles.product}>
          <Beads />
          <span className={styles.productName}>Supervision Thread</span>
        </span>
        {viewer ? <Navigation viewer={viewer} route={route} /> : null}
        {local && viewer ? <span className={styles.local}>Looking as {viewer.name}</span> : null}
      </div>
    </header>
  );
}

/** A button, because the hash of the address belongs to the screens. */
function skipToMain() {
  document.getElementById('main')?.focus();
}

function Navigation({ viewer, route }: { viewer: ViewerView; route: Route }) {
  const personId = route.screen === 'thread' || route.screen === 'file' ? route.personId : null;
  const own = personId === whoeverIsLooking || personId === viewer.personId;
  return (
    <nav aria-label="Main" className={styles.navigation}>
      {viewer.isSupervised ? (
        <a href={screenPaths.home()} aria-current={own ? currentAbove(route) : undefined}>
          My supervision
        </a>
      ) : null}
      {viewer.supervises ? (
        <a href={screenPaths.team()} aria-current={currentInTeam(route, own)}>
          My team
        </a>
      ) : null}
      <a href={screenPaths.policy()} aria-current={route.screen === 'policy' ? 'page' : undefined}>
        Policy
      </a>
      {viewer.opensFiles ? (
        <a href={screenPaths.files()} aria-current={currentInFiles(route)}>
          Files
        </a>
      ) : null}
      {viewer.protects ? (
        <a href={screenPaths.protection()} aria-current={route.screen === 'protection' ? 'page' : undefined}>
          Data protection
        </a>
      ) : null}
      {viewer.checksEvidence ? (
        <a href={screenPaths.evidence()} aria-current={route.screen === 'evidence' ? 'page' : undefined}>
          Evidence
        </a>
      ) : null}
      {viewer.seesHealth ? (
        <a href={screenPaths.alive()} aria-current={route.screen === 'alive' ? 'page' : undefined}>
          Is the bot alive?
        </a>
      ) : null}
    </nav>
  );
}

/** Somebody else's thread lies below the team. */
function currentInTeam(route: Route, own: boolean): 'page' | 'true' | undefined {
  if (route.screen === 'team') return 'page';
  if (currentInFiles(route)) return undefined;
  return (route.screen === 'thread' || route.screen === 'file') && !own ? 'true' : undefined;
}

/** What was opened from outside the pair lies below the files. */
function currentInFiles(route: Route): 'page' | 'true' | undefined {
  if (route.screen === 'files') return 'page';
  return route.screen === 'file' && route.page === 'opened' ? 'true' : undefined;
}

/** The pages of one's own file lie below one's thread. */
const currentAbove = (route: Route): 'page' | 'true' => (route.screen === 'thread' ? 'page' : 'true');

function Beads() {
  return (
    <svg viewBox="0 0 12 20" width="12" height="20" aria-hidden="true" className={styles.beads}>
      <path d="M6 0v20" stroke="currentColor" strokeWidth="1.2" />
      <circle cx="6" cy="4.5" r="2.6" fill="currentColor" />
      <circle cx="6" cy="10.5" r="2.6" fill="currentColor" />
      <circle cx="6" cy="16.2" r="2.1" className={styles.openBead} stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}
