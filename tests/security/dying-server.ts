// A program for one test: a server with a request under way, in which something fails that nobody catches.
import { createServer } from 'node:http';
import { faultLog } from '../../bot/faults';
import { stopOnUncaught } from '../../bot/last-resort';

const words = 'Canary Ketteridge decided to move the child';
const server = createServer((_request, response) => setTimeout(() => response.end('answered'), 300));
const underWay = new Promise<void>((resolve) => {
  server.once('request', () => resolve());
});

stopOnUncaught(
  Promise.resolve({
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  }),
  faultLog(),
);

const failing: Readonly<Record<string, () => void>> = {
  exception: () => {
    throw new Error(words);
  },
  rejection: () => void Promise.reject(new Error(words)),
  text: () => void Promise.reject(words),
  twice: () => {
    void Promise.reject(new Error(words));
    void Promise.reject(new TypeError(words));
  },
};

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
// From a timer, so that it is nobody's answer that fails.
process.on('message', (what) => underWay.then(() => setTimeout(() => failing[String(what)]?.(), 50)));
