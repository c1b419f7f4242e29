// This is `npm start`: read the settings, start, say where everything is, stop politely.
import { localSettings } from '../config';
import { faultLog } from '../faults';
import { stopOnUncaught } from '../last-resort';
import { securityLog } from '../security-log';
import { stopOnSignal } from '../stop-politely';
import { CannotStart, startLocally } from './start-local';

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const read = localSettings(process.env);
  if (!read.ok) throw new CannotStart(read.problems.join('\n'));
  const fault = faultLog();
  const starting = startLocally(read.settings, fault, say, securityLog());
  stopOnUncaught(starting, fault);
  stopOnSignal(starting);
  for (const line of (await starting).lines) say(line);
  say('Ready. Stop with Ctrl+C.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Could not start.');
  process.exit(1);
});
