// How supervision stands for the people somebody supervises: a table where there is room, cards where there is not.
import { Failed } from '../parts/failed';
import { useWide } from '../parts/use-wide';
import { Waiting } from '../parts/waiting';
import { useTeam } from '../server/queries';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { Below } from './below';
import { NeedsAnswer } from './needs-answer';
import { NeedsAuthority } from './needs-authority';
import { TeamCards } from './team-cards';
import styles from './team-screen.module.css';
import { TeamTable } from './team-table';

export function TeamScreen() {
  useTitle('My team');
  const reading = useTeam();
  const wide = useWide();
  useReportViewer(reading.data?.viewer);
  const team = reading.data;
  if (!team && reading.error)
    return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  if (!team) return <Waiting label="Opening your team" />;
  return (
    <>
      <div className={styles.head}>
        <h1>My team</h1>
        <p className={styles.today}>{team.today}</p>
        <p className={styles.summary}>{team.summary}</p>
      </div>
      <NeedsAuthority />
      <NeedsAnswer />
      {team.rows.length > 0 && wide ? <TeamTable rows={team.rows} /> : null}
      {team.rows.length > 0 && !wide ? <TeamCards rows={team.rows} /> : null}
      <Below />
    </>
  );
}
