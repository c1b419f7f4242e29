// Stopping while somebody is still being answered.
import restify from 'restify';
import { close, listen } from '../../bot/stop-politely';

it('what somebody asked for comes to its end before the server has stopped, also when they have hung up', async () => {
  const server = restify.createServer({});
  let isDone = false;
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    server.get('/slow', async (_request, response) => {
      resolve();
      await held;
      isDone = true;
      response.end();
    });
  });
  const port = await listen(server, 0, '127.0.0.1');
  const asking = new AbortController();
  const asked = fetch(`http://127.0.0.1:${port}/slow`, { signal: asking.signal });
  await begun;
  asking.abort();
  await expect(asked).rejects.toThrow('aborted');
  // The last connection is gone, and it is not done yet.
  server.server.once('close', () => setImmediate(finish));
  await close(server);
  expect(isDone).toBe(true);
});
