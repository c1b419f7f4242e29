// F7 and F8: whatever is delivered twice is done once and answered alike; and nobody waits for a store that does not answer.

import { personId } from '../../bot/domain/ids';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { Patience } from '../../bot/teams/deadline';
import { routes } from '../../bot/teams/routes';
import { activityFrom, inputsOf, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { invoke, post } from './posting';

let product: Product;
afterEach(() => product.close());

const typed = 'log decision LCS-309118 no unsupervised contact this weekend';
const saving = (shown: Shown | undefined, more: object = {}) => {
  const button = partsOf(shown?.card).find(({ title }) => title === 'Save');
  return { ...inputsOf(shown?.card), ...(button?.data as Record<string, string>), ...more };
};
const execute = (who: string, data: object, more: object = {}) => ({
  ...invoke(product, who, 'adaptiveCard/action', {
    action: { type: 'Action.Execute', verb: 'decision/save', data },
  }),
  ...more,
});
const decisions = async () => {
  const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
  return Array.isArray(body.entries) ? body.entries : [];
};

/** A store that waits at one place until it is let go, and alarms that ring when they are told to. */
function slowStore(slow: (ports: CouncilPorts, wait: () => Promise<void>) => CouncilPorts) {
  let open: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const rings: (() => void)[] = [];
  const patience: Patience = () => {
    let ring: () => void = () => undefined;
    const rung = new Promise<void>((resolve) => {
      ring = resolve;
    });
    rings.push(ring);
    return { rung, cancel: () => undefined };
  };
  let waited = 0;
  const wait = () => {
    waited += 1;
    arrive();
    return opened;
  };
  return {
    patience,
    seenByBot: (ports: CouncilPorts) => slow(ports, wait),
    /** Resolves once the store has been asked. */
    arrived,
    /** Four seconds are over, for everybody who waits. */
    timeIsUp: () => {
      for (const ring of rings) ring();
    },
    /** The store answers after all. */
    open,
    waited: () => waited,
  };
}

describe('F7: whatever is delivered again is done once', () => {
  it.each(['execute', 'submit'] as const)(
    'a save by %s: twice at once, twice after half a minute, a double click, two devices',
    async (as) => {
      product = await openProduct();
      const [card] = await product.say('lewis', typed);
      const data = saving(card);
      const press = (id: string) => {
        const more = { id, replyToId: card?.id };
        return as === 'execute'
          ? execute('lewis', data, more)
          : { ...activityFrom('lewis', product.connector), type: 'message', value: data, ...more };
      };
      const statuses: number[] = [];
      const bodies = new Set<string>();
      const reads: number[] = [];
      const deliver = async (...ids: readonly string[]) => {
        const before = product.store.counters.snapshot();
        const answers = await Promise.all(ids.map((id) => post(product, press(id))));
        const { byKind } = product.store.counters.since(before);
        reads.push((byKind.read ?? 0) - (byKind.batch ?? 0) - ids.length);
        for (const { status, text } of answers) {
          statuses.push(status);
          bodies.add(text);
        }
      };
      await deliver('one', 'one');
      product.moveClock('2027-01-19T16:14:30Z');
      await deliver('two');
      await deliver('three');
      await deliver('four', 'five');
      await deliver('other-device');
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(bodies.size).toBe(1);
      expect(await decisions()).toHaveLength(1);
      const shown = product.chat('lewis').filter(({ id }) => id === card?.id);
      expect(shown).toHaveLength(1);
      // Besides the head that is read before each batch: at most one look at what is stored, for each delivery.
      expect(Math.max(...reads)).toBeLessThanOrEqual(0);
      await product.sweeper.run(product.ports);
      await product.sweeper.run(product.ports);
      expect(product.chat('priya').filter(({ words }) => words.includes('to confirm'))).toHaveLength(1);
    },
  );

  it('an answer to a decision, pressed on two devices at once, is one answer', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', typed);
    await product.press('lewis', card, 'Save', { why: 'Too risky until it is assessed.' });
    await product.sweeper.run(product.ports);
    const [shown] = await product.press('priya', product.chat('priya')[0], 'Show');
    const both = await Promise.all([
      product.press('priya', shown, 'Confirm', {}, { id: 'phone' }),
      product.press('priya', shown, 'Confirm', {}, { id: 'laptop' }),
    ]);
    const words = both.flat().map((one) => one.words);
    expect(new Set(words).size).toBe(1);
    const steps = await product.ports.threads.page(personId('lewis'), {
      kinds: ['decision-step'],
      after: null,
      size: 10,
    });
    expect(steps).toMatchObject({ entries: [{ step: 'answered', answer: 'confirm' }] });
  });
});

describe('F8: nobody waits longer than four seconds', () => {
  it('a save that is still under way says that nobody can tell yet; pressed again it is one decision', async () => {
    const slow = slowStore((ports, wait) => ({
      ...ports,
      threads: {
        ...ports.threads,
        write: async (change) => {
          await wait();
          return ports.threads.write(change);
        },
      },
    }));
    product = await openProduct(slow);
    const [card] = await product.say('lewis', typed);
    const pressed = product.press('lewis', card, 'Save', { why: 'Too risky.' });
    await slow.arrived;
    slow.timeIsUp();
    const [answer] = await pressed;
    expect(answer?.words).toContain("we can't tell yet whether it is saved");
    expect(inputsOf(answer?.card)).toMatchObject({
      text: 'no unsupervised contact this weekend',
      why: 'Too risky.',
    });
    expect(saving(answer).operationId).toBe(saving(card).operationId);
    expect(slow.waited()).toBe(1);

    slow.open();
    const [saved] = await product.press('lewis', answer, 'Save');
    expect(saved?.words).toContain('Saved in your thread');
    expect(await decisions()).toHaveLength(1);
  });

  it('a message whose draft is still being kept comes back as its card, and is one draft in the end', async () => {
    const slow = slowStore((ports, wait) => ({
      ...ports,
      drafts: {
        ...ports.drafts,
        keep: async (draft) => {
          await wait();
          return ports.drafts.keep(draft);
        },
      },
    }));
    product = await openProduct(slow);
    const answering = product.say('lewis', typed);
    await slow.arrived;
    slow.timeIsUp();
    const [card] = await answering;
    expect(inputsOf(card?.card)).toMatchObject({ text: 'no unsupervised contact this weekend' });
    expect(card?.words).toContain('please press Save');
    slow.open();
    const [saved] = await product.press('lewis', card, 'Save');
    expect(saved?.words).toContain('Saved in your thread');
    expect(await decisions()).toHaveLength(1);
  });

  it('an invoke is answered although what it tells of the person cannot be kept yet', async () => {
    const slow = slowStore((ports, wait) => ({
      ...ports,
      conversations: {
        ...ports.conversations,
        put: async (conversation) => {
          await wait();
          return ports.conversations.put(conversation);
        },
      },
    }));
    product = await openProduct(slow);
    const pressed = post(product, execute('lewis', { verb: 'long/gone' }));
    await slow.arrived;
    slow.timeIsUp();
    expect((await pressed).status).toBe(200);
    slow.open();
  });

  it('every button is answered by a store that never answers', async () => {
    const never = () => new Promise<never>(() => undefined);
    const stuck = <Store extends object>(store: Store, ring: () => void): Store =>
      new Proxy(store, {
        get: (target, name) =>
          typeof Reflect.get(target, name) === 'function'
            ? () => {
                ring();
                return never();
              }
            : Reflect.get(target, name),
      });
    const slow = slowStore((ports) => ({
      ...ports,
      threads: stuck(ports.threads, () => slow.timeIsUp()),
      drafts: stuck(ports.drafts, () => slow.timeIsUp()),
      teams: stuck(ports.teams, () => slow.timeIsUp()),
      outbox: stuck(ports.outbox, () => slow.timeIsUp()),
      ledger: stuck(ports.ledger, () => slow.timeIsUp()),
    }));
    product = await openProduct(slow);
    for (const verb of Object.keys(routes)) {
      const data = {
        verb,
        about: 'lewis',
        entryId: 'x',
        text: 'Ring the school.',
        answer: 'confirm',
        draftId: 'x',
      };
      const { status, body } = await post(product, execute('lewis', data));
      expect({ verb, status, answered: body.value !== undefined }).toEqual({
        verb,
        status: 200,
        answered: true,
      });
    }
  });

  it('every command is answered by a store that never answers, and every dialog', async () => {
    const never = () => new Promise<never>(() => undefined);
    const slow = slowStore((ports) => ({
      ...ports,
      threads: {
        ...ports.threads,
        readHead: () => {
          slow.timeIsUp();
          return never();
        },
      },
    }));
    product = await openProduct(slow);
    for (const text of [typed, 'just spoke to priya about the rota', 'reminders', 'waiting']) {
      const [card] = await product.say('lewis', text);
      expect(card?.words).toMatch(/takes longer than usual/);
    }
    const value = { commandId: 'logDecision', messagePayload: { body: { content: 'see the child' } } };
    const { body } = await post(product, invoke(product, 'lewis', 'composeExtension/fetchTask', value));
    expect(body.task).toMatchObject({ type: 'message', value: expect.stringContaining('takes longer') });
  });
});
