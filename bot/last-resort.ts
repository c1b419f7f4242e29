// The last net: what nobody caught is logged without its words, what is under way is answered, and the host starts anew.
import type { FaultLog } from './ports/council-ports';

/** After this nobody waits any more; the host's own patience is longer. */
const longestMilliseconds = 8_000;

/**
 * For the whole process, once, as early as it can be. After a fault that nobody expected no state is to be trusted: the process
 * stops as politely as it can and exits with 1. Node itself would print the error with every word in it.
 */
export function stopOnUncaught(starting: Promise<{ stop(): Promise<void> }>, fault: FaultLog): void {
  let stopping = false;
  const stop = (error: unknown) => {
    fault(error, 'nobody caught it');
    // Another one while it stops changes nothing.
    if (stopping) return;
    stopping = true;
    const exit = () => process.exit(1);
    setTimeout(exit, longestMilliseconds);
    starting.then((running) => running.stop()).then(exit, exit);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}
