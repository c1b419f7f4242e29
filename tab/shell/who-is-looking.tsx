// Asks who is looking where no screen's answer says it, so that a page that is not theirs still has ways onward.
import { useMe } from '../server/decision-queries';
import { useReportViewer } from './viewer';

export function WhoIsLooking() {
  useReportViewer(useMe().data?.viewer);
  return null;
}
