// Production: load the settings, open the store and the bot, join the doors, listen, start the sweep, stop politely.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { blobAnchors } from './anchors/blob-anchors';
import { productionSettings } from './config';
import { faultLog } from './faults';
import { stopOnUncaught } from './last-resort';
import { securityLog } from './security-log';
import { startProduction } from './start-production';
import { stopOnSignal } from './stop-politely';

async function main(): Promise<void> {
  const read = productionSettings(process.env);
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    process.exit(1);
  }
  const { settings } = read;
  const fault = faultLog();
  const credential = new DefaultAzureCredential();
  const starting = startProduction({
    settings,
    cosmos: { endpoint: settings.cosmosEndpoint, aadCredentials: credential },
    anchors: (tenant) => blobAnchors({ url: settings.anchorsUrl, credential }, tenant),
    bot: settings.bot,
    tabFolder: join(__dirname, '..', 'tab'),
    host: '0.0.0.0',
    run: randomUUID(),
    fault,
    security: securityLog(),
  });
  stopOnUncaught(starting, fault);
  stopOnSignal(starting);
  await starting;
}

main().catch((error: unknown) => {
  console.error(`Could not start (fault ${faultLog()(error, 'start')}).`);
  process.exit(1);
});
