// This is `npm start`: read the settings, start, say where everything is, stop politely.
import { localSettings } from '../config';
import { faultLog } from '../faults';
import { CannotStart, startLocally } from './start-local';

const fault = faultLog();
const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const read = localSettings(process.env);
  if (!read.ok) throw new CannotStart(read.problems.join('\n'));
  const running = await startLocally(read.settings, fault, say);
  for (const line of running.lines) say(line);
  say('Ready. Stop with Ctrl+C.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(
      signal,
      () =>
        void running.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        ),
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Could not start.');
  process.exit(1);
});
