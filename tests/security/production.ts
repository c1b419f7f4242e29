// The production server for tests of what it says to strangers: the very start of production, with its own token issuer.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { type SecurityLine, securityLog } from '../../bot/security-log';
import { startProduction } from '../../bot/start-production';
import { at } from '../domain/given-council';
import { openIssuer } from '../support/issuer';
import { activityFrom } from '../support/product';
import {
  appId,
  arden,
  believing,
  clientId,
  objectId,
  serviceUrl,
  settingsWith,
  storeWithCouncil,
  tokensOf,
} from '../support/production-parts';

/** The server, and how somebody of the cast knocks. */
export type Production = {
  readonly url: string;
  readonly store: LocalCosmos;
  readonly noted: readonly SecurityLine[];
  readonly faults: readonly object[];
  /** The header a signed-in person's tab sends. */
  token(person: string): Promise<string>;
  /** The header of the Bot Connector, and a button press of this person that is answered in place. */
  activity(person: string): Promise<{ readonly authorization: string; readonly body: object }>;
  close(): Promise<void>;
};

/** Opens it with the example council and a tab of three files. Close it when done. */
export async function openProduction(): Promise<Production> {
  const settings = settingsWith();
  const issuer = await openIssuer();
  const clock = { now: () => at('2027-01-19T16:14:00Z') };
  const store = await storeWithCouncil(clock);
  const tabFolder = smallTab();
  const faults: object[] = [];
  const noted: SecurityLine[] = [];
  let minutes = 0;
  const running = await startProduction({
    settings,
    cosmos: store,
    anchors: anchorsInMemory,
    bot: {
      ...settings.bot,
      authentication: believing(issuer),
    },
    tokens: tokensOf(issuer),
    clock,
    // Tests ask faster than anybody: their minute is over at once.
    timer: {
      now: () => {
        minutes += 1;
        return minutes * 60_000;
      },
      wait: async () => undefined,
    },
    tabFolder,
    host: '127.0.0.1',
    run: randomUUID(),
    fault: (error, where) => {
      faults.push({ error, where });
      return `fault-${faults.length}`;
    },
    security: securityLog((line) => void noted.push(line), clock),
  });
  return {
    url: running.url,
    store,
    noted,
    faults,
    token: async (person) =>
      `Bearer ${await issuer.sign({
        iss: `${issuer.url}/v2`,
        aud: clientId,
        tid: arden,
        oid: objectId(person),
        scp: 'access_as_user',
        azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
        ver: '2.0',
      })}`,
    activity: async (person) => ({
      authorization: `Bearer ${await issuer.sign({ iss: issuer.url, aud: appId, serviceurl: serviceUrl })}`,
      body: {
        ...activityFrom(person, { url: serviceUrl }),
        from: { id: `29:${person}`, aadObjectId: objectId(person) },
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'command', data: { command: 'help' } } },
      },
    }),
    async close() {
      await running.stop();
      await issuer.close();
      store.close();
      rmSync(tabFolder, { recursive: true, force: true });
    },
  };
}

/** Sends bytes as they are; resolves with what came back once the server has closed. */
export function rawAnswer(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(text));
    // Whoever is answered before they have said everything may be cut off after the answer.
    socket.on('error', (problem) => {
      if (text === '') reject(problem);
    });
  });
}

/** What the build leaves, as small as it can be: the page with its place for a nonce, and two files. */
function smallTab(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'));
  mkdirSync(join(folder, 'assets'));
  const page = '<!doctype html><meta property="csp-nonce" nonce="%CSP_NONCE%"><div id="root"></div>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'app-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'app-1.css'), 'body {}');
  return folder;
}
