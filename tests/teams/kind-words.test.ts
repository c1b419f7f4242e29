/** Kind words after a command, and whom a name means. */
import { understand } from '../../bot/teams/understand';
import { away, cast, council, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

let product: Product;
afterEach(() => product?.close());

describe('names after a command', () => {
  it.each(['diary please', 'Actions, please', 'prepare please', 'book please', 'sign thanks'])(
    '%j is the command with a kind word, and nobody is looked for who is called so',
    (typed) => {
      expect(understand(typed)).toMatchObject({ kind: 'command', rest: '' });
    },
  );

  it.each(['extra supervision', 'sign record', 'prepare supervision'])('%j is no name either', (typed) => {
    expect(understand(typed)).not.toMatchObject({ kind: 'command', rest: expect.stringMatching(/./) });
  });

  it('a worker names the line supervisor who is away: that is somebody they have supervision with', async () => {
    product = await openProduct({
      rows: {
        people: cast,
        relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'cover' })],
        absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-11', '2027-02-05')],
      },
    });
    const [card] = await product.say('lewis', 'diary priya');
    expect(card?.words).not.toContain('None of those you have supervision with is called that');
  });

  it('a worker who names the supervisor after "actions" is not told that they have nobody', async () => {
    product = await openProduct({});
    const [card] = await product.say('lewis', 'actions priya');
    expect(card?.words).not.toContain('You have no supervisor');
  });
});
