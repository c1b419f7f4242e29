// What the security log keeps of what happened: its kind and place, and a fingerprint that is the same for the same person.
import { type SecurityLine, securityLog } from '../../bot/security-log';
import { newOperation } from '../api/clock-steps';
import { protectedCast } from '../api/kept-files';
import { at } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

describe('a line', () => {
  const lines: SecurityLine[] = [];
  const log = securityLog((line) => void lines.push(line), { now: () => at('2027-01-19T16:14:00Z') });

  it('has a fingerprint of council and person together, and neither of them', () => {
    log({ kind: 'not-yours', where: 'chat', tenant: 'arden', person: 'lewis' });
    log({ kind: 'not-yours', where: 'chat', tenant: 'kirkby', person: 'lewis' });
    log({ kind: 'too-big', where: 'chat', tenant: 'arden', person: 'lewis' });
    log({ kind: 'not-signed-in', where: 'get /api/me' });
    const [one, elsewhere, again, nobody] = lines;
    expect(one).toEqual({
      kind: 'not-yours',
      where: 'chat',
      who: expect.stringMatching(/^[0-9a-f]{16}$/),
      at: '2027-01-19T16:14:00.000Z',
    });
    expect(again?.who).toBe(one?.who);
    expect(elsewhere?.who).not.toBe(one?.who);
    expect(nobody?.who).toBeNull();
    expect(JSON.stringify(lines)).not.toMatch(/arden|kirkby|lewis/);
  });
});

describe('the doors', () => {
  let product: Product;
  beforeAll(async () => {
    product = await openProduct({ rows: { people: protectedCast }, clock: '2027-03-08T09:10:00Z' });
  });
  afterAll(() => product.close());

  const noted = async (act: () => Promise<unknown>) => {
    const before = product.noted.length;
    await act();
    return product.noted.slice(before).map(({ kind, where }) => `${kind} ${where}`);
  };
  const post = (who: string, path: string, body: object) => () =>
    product.api(who, path, { operationId: newOperation(), ...body });
  const opening = { parts: ['decisions'], why: 'To see how supervision goes.', putOffNotice: null };

  it.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['somebody without a name', () => product.api(null, '/api/me'), ['not-signed-in get /api/me']],
    ['a stranger', () => product.api('stranger', '/api/me'), ['not-in-post get /api/me']],
    [
      'a thread that is not theirs',
      () => product.api('kerry', '/api/threads/lewis'),
      ['not-yours get /api/threads/:personId'],
    ],
    [
      'a thread that is not there',
      () => product.api('kerry', '/api/threads/nobody'),
      ['not-yours get /api/threads/:personId'],
    ],
    ['what everybody does', () => product.api('lewis', '/api/threads/me'), []],
    ['a wrong form', post('lewis', '/api/threads/me/decisions', {}), []],
    [
      'a body that is too long',
      post('lewis', '/api/threads/me/decisions', { text: 'x'.repeat(70_000) }),
      ['too-big post /api/threads/:personId/decisions'],
    ],
    [
      'a file that is opened',
      post('tom', '/api/files/lewis/openings', { ...opening, reason: 'oversight' }),
      ['file-opened post /api/files/:personId/openings'],
    ],
    [
      'what is read of it',
      () => product.api('tom', '/api/files/lewis/opened'),
      ['file-opened get /api/files/:personId/opened'],
    ],
    [
      'a file that is opened for safety',
      post('ruth', '/api/files/lewis/openings', { ...opening, reason: 'safety' }),
      ['glass-broken post /api/files/:personId/openings'],
    ],
    [
      'a file that is not to be opened',
      post('grace', '/api/files/lewis/openings', { ...opening, reason: 'safety' }),
      ['not-yours post /api/files/:personId/openings'],
    ],
    [
      'a paper',
      post('lewis', '/api/threads/me/papers', { what: 'year', year: 2027 }),
      ['copy-made post /api/threads/:personId/papers'],
    ],
    [
      'a copy for the person it is about',
      post('dilys', '/api/files/lewis/copy', { receivedOn: '2027-03-05' }),
      ['copy-made post /api/files/:personId/copy'],
    ],
  ])('of %s: %#', async (_, act, lines) => {
    expect(await noted(act)).toEqual(lines);
  });

  it('in chat: a button about what is not theirs', async () => {
    const data = { verb: 'decision/show', about: 'lewis', entryId: 'nothing' };
    const card = {
      id: 'card',
      words: '',
      card: { actions: [{ type: 'Action.Submit', title: 'Open', data }] },
    };
    expect(await noted(() => product.press('kerry', card, 'Open'))).toEqual(['not-yours chat decision/show']);
  });

  it('and no line of all of them names anybody', () => {
    expect(product.noted.length).toBeGreaterThan(8);
    expect(JSON.stringify(product.noted)).not.toMatch(/lewis|kerry|tom|dilys|ruth|grace|stranger|99999999/);
  });
});
