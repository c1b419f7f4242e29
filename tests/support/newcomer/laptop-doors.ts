/** The doors that only a laptop has, as somebody trying the product uses them: clock, sweep, sent messages. */
import { z } from 'zod';

const report = z.object({
  now: z.string(),
  due: z.number(),
  sent: z.number(),
  ambiguous: z.number(),
  unreachable: z.number(),
  skipped: z.array(z.object({ person: z.string(), why: z.string() })),
});
const clock = z.object({ now: z.string() });
const sent = z.object({
  messages: z.array(z.object({ at: z.string(), to: z.string(), kind: z.string(), text: z.string() })),
});

/** Clock, sweep and sent messages of one running product. Each throws when the answer is not the promised one. */
export type LaptopDoors = {
  /** The product's own time, an instant in UTC. */
  now(): Promise<string>;
  moveClock(to: string): Promise<void>;
  sweep(): Promise<z.infer<typeof report>>;
  /** What the product told this person unasked, oldest first. */
  sentTo(person: string): Promise<z.infer<typeof sent>['messages']>;
};

/** `url` has no slash at the end, such as http://127.0.0.1:3978. */
export function laptopDoors(url: string): LaptopDoors {
  return {
    now: async () => clock.parse(await ask(`${url}/local/clock`)).now,
    moveClock: async (to) => {
      await ask(`${url}/local/clock`, { method: 'PUT', body: JSON.stringify({ now: to }) });
    },
    sweep: async () => report.parse(await ask(`${url}/local/sweep`, { method: 'POST' })),
    sentTo: async (person) => sent.parse(await ask(`${url}/local/sent?person=${person}`)).messages,
  };
}

async function ask(address: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(address, { ...init, headers: { 'content-type': 'application/json' } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
