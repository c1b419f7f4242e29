// What people see around a quick decision: written, saved, read, answered, put on the child's file, looked at again.
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { Product, Shown } from '../support/product';
import type { CardName, Typed } from './card-names';
import { type Keep, newest, open, type Press, pressing, saying } from './seen-in-product';

const why = 'Missed contacts follow a new partner.';

/** Lewis writes; Priya confirms, amends or says that she did not say it. */
export async function written(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { say, press } = by('lewis', product, keep);
  const fresh = await say('decision', 'log decision');
  const spoiled = { text: '', newReference: 'Kayleigh', who: 'kerry', said: 'at', saidOn: '2027-01-28' };
  await press('decision-again', fresh, 'Save', { text: typed.text, newReference: 'Kayleigh' });
  await press('decision-again-unfolded', fresh, 'Save', {
    ...spoiled,
    saidTime: '23:00',
    actionBy: 'x',
    why: typed.why,
  });
  const form = await say('decision-typed', `log decision LCS-309118 ${typed.text}`);
  product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  const failed = await press('decision-after-fault', form, 'Save', { text: typed.text, why: typed.why });
  const saved = await press('decision-saved', failed, 'Save', { text: typed.text, why: typed.why });
  const told = keep('decision-to-read', await newest(product, 'priya', '1 quick decision to confirm'));
  await press('decision-withdrawn', saved, 'Undo');
  const advice = await say('advice-typed', 'log advice LCS-309119 Speak to the school nurse.');
  await press('advice-saved', advice, 'Save');
  await say('decision-when-first', `just spoke to Priya about LCS-309118 ${typed.text}`);
  const drafts = await say('drafts', 'drafts');
  await press('drafts-discard', drafts, 'Discard');
  await say('waiting-none', 'waiting');
  keep('drafts-none', (await product.say('sunita', 'drafts'))[0]);
  // Somebody else got hold of the card.
  await press('not-theirs', told, 'Show', {}, 'kerry');
  return product;
}

/** The guard marks words that may identify somebody. */
export async function guarded(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { say, press } = by('lewis', product, keep);
  const marked = await say('decision-marked', "log decision LCS-309118 Kayleigh Smith's mother rang.");
  await press('decision-marked-saved', marked, 'Not a child or family', { why });
  const [card] = await product.say('lewis', 'log decision LCS-309118 See the child.');
  const still = { why: 'Kayleigh Smith said so.', present: 'Her mother, 07700 900123' };
  await press('decision-marked-again', card, 'Save', still);
  return product;
}

/** Missing the reason and the reference: saved all the same, asked for at once, needed to confirm. */
export async function incomplete(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { press } = by('lewis', product, keep);
  const [card] = await product.say('lewis', 'log decision');
  const owed = { text: 'Ring the school.', reference: 'to-follow' };
  const saved = await press('decision-saved-incomplete', card, 'Save', owed);
  const told = await newest(product, 'priya', '1 quick decision to confirm');
  const shown = await press('decision-shown-incomplete', told, 'Show', {}, 'priya');
  const needed = await press('decision-confirm-needs', shown, 'Confirm', {}, 'priya');
  const wrong = { why: '', newReference: 'Kayleigh' };
  await press('decision-confirm-needs-again', needed, 'Save', wrong, 'priya');
  await press('decision-complete-again', saved, 'Add', { newReference: 'Kayleigh' });
  product.store.faults.next({ on: 'batch', status: 503, times: 9 });
  await press('decision-complete-after-fault', saved, 'Add', { why: typed.why, newReference: 'LCS-309118' });
  product.store.faults.clear();
  await press('decision-completed', saved, 'Add', { why: typed.why, newReference: 'LCS-309118' });
  await press('decision-complete-twice', saved, 'Add', { why: 'Another.', newReference: 'LCS-309119' });
  product.moveClock('2027-01-28T10:07:00Z');
  await press('decision-too-late-to-undo', saved, 'Undo');
  return product;
}

/** Every answer of the supervisor, and what the worker hears of it. */
export async function answeredBySupervisor(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const lewis = by('lewis', product, keep);
  const { press } = by('priya', product, keep);
  const logged = () => lewisLogs(product, typed);
  await logged();
  const first = await newest(product, 'priya', 'to confirm');
  const shown = await press('decision-shown', first, 'Show');
  await press('decision-put-away', shown, 'Put it away');
  const amend = await press('decision-amend', shown, 'Amend');
  await press('decision-amend-again', amend, 'Save', { text: 'Ring Kayleigh Smith first.' });
  product.store.faults.next({ on: 'batch', status: 503, times: 9 });
  await press('decision-amend-after-fault', amend, 'Save', { text: typed.text });
  product.store.faults.clear();
  await press('decision-amended', amend, 'Save', { text: `${typed.text} Speak to the nurse first.` });
  const amended = keep('asked-decision-amended', await newest(product, 'lewis', 'has answered'));
  await lewis.press('decision-shown-both-wordings', amended, 'Show');
  await press('decision-answered-already', shown, 'Confirm');
  const second = await afterLogging(product, logged);
  const next = await press('decision-shown', second, 'Show');
  await press('decision-confirmed', next, 'Confirm');
  keep('asked-decision-confirmed', await newest(product, 'lewis', 'has answered'));
  const third = await afterLogging(product, logged);
  const last = await press('decision-shown', third, 'Show');
  const not = await press('decision-not-said', last, 'That is not what I said');
  await press('decision-not-said-again', not, 'Save', { text: '' });
  await press('decision-not-said-said', not, 'Save', { text: typed.text });
  keep('asked-decision-not-said', await newest(product, 'lewis', 'has answered'));
  await logged();
  await logged();
  await product.sweeper.run(product.ports);
  keep('decisions-to-read', product.chat('priya').at(-1));
  const [waiting] = await product.say('priya', 'waiting');
  keep('waiting-list', waiting);
  const several = await press('decision-shown-from-list', waiting, 'Show');
  await press('decision-confirmed', several, 'Confirm');
  return product;
}

/** Every answer of the worker to what the manager wrote, and a supervisor without the authority. */
export async function answeredByWorker(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const priya = by('priya', product, keep);
  const { press } = by('lewis', product, keep);
  const logged = async () => {
    const [card] = await product.say('priya', `log decision LCS-309118 ${typed.text}`);
    return product.press('priya', card, 'Save', { who: 'lewis', why: typed.why });
  };
  await priya.say('decision-with-whom', `log decision LCS-309118 ${typed.text}`);
  const first = await afterLogging(product, logged, 'lewis', 'to read');
  keep('decision-to-read-worker', first);
  const shown = await press('decision-shown-worker', first, 'Show');
  await press('decision-yes', shown, 'Yes');
  const again = await afterLogging(product, logged, 'lewis', 'to read');
  const quite = await press(
    'decision-not-quite',
    (await product.press('lewis', again, 'Show'))[0],
    'Not quite',
  );
  await press('decision-not-quite-said', quite, 'Save', { text: `${typed.text} This week.` });
  const back = keep('asked-decision-not-quite', await newest(product, 'priya', 'has answered'));
  await priya.press('decision-shown-not-quite', back, 'Show');
  const third = await afterLogging(product, logged, 'lewis', 'to read');
  const not = await press(
    'decision-disagree',
    (await product.press('lewis', third, 'Show'))[0],
    'I disagree',
  );
  await press('decision-disagree-said', not, 'Save', { text: typed.text });
  const disputed = keep('asked-decision-disagreed', await newest(product, 'priya', 'has answered'));
  product.moveClock('2027-02-02T10:00:00Z');
  const opened = await priya.press('decision-shown-look-again', disputed, 'Show');
  await priya.press('look-again-worked', opened, 'It worked');
  return product;
}

/** A supervisor whose grade does not decide: whoever has the authority is asked, and nobody waits for a card. */
export async function beyond(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { say, press } = by('helen', product, keep);
  const form = await say('decision-beyond', `log decision LCS-309118 ${typed.text}`);
  await press('decision-saved-beyond', form, 'Save', { who: 'kerry', why: typed.why });
  const told = keep('decision-to-read-authority', await newest(product, 'priya', 'needs your say'));
  const shown = await press('decision-shown-authority', told, 'Show', {}, 'priya');
  const no = await press('decision-no', shown, 'No', {}, 'priya');
  await press('decision-no-said', no, 'Save', { text: typed.text }, 'priya');
  const [proposal] = await product.say('kerry', `log decision LCS-309118 ${typed.text}`);
  await product.press('kerry', proposal, 'Save', { why: typed.why });
  const toConfirm = await newest(product, 'helen', 'to confirm');
  const seen = await press('decision-shown-beyond-supervisor', toConfirm, 'Show');
  await press('decision-passed-on', seen, 'Confirm');
  return product;
}

/** On the child's file: for one child, for brothers and sisters, and somebody else's turn. */
export async function recorded(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { say, press } = by('lewis', product, keep);
  await lewisLogs(product, typed, 'LCS-309119');
  const toConfirm = await newest(product, 'priya', 'to confirm');
  const [shownToPriya] = await product.press('priya', toConfirm, 'Show');
  await product.press('priya', shownToPriya, 'Confirm');
  const list = await say('child-file-list', 'child file');
  const shown = await press('decision-shown-siblings', list, 'Show');
  await press('notes-to-copy', shown, 'Note to copy');
  const someone = await press('child-file-someone-else', shown, 'Someone else');
  const handed = await press('child-file-handed-over', someone, 'Save', { to: 'priya' });
  keep('asked-child-file-yours', await newest(product, 'priya', 'asks you'));
  const rest = await press('decision-shown-rest', handed, 'Show the rest');
  await press('note-to-copy', rest, 'Note to copy');
  await press('child-file-now', rest, 'Doing it now');
  await press('child-file-yes', rest, 'Yes, it is there');
  await say('child-file-none', 'child file');
  return product;
}

/** The question at the end of the day, and words that were begun. */
export async function endOfDay(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { say, press } = by('sunita', product, keep);
  const asked = await say('end-of-day', 'end of day');
  await press('end-of-day-on', asked, 'Ask me');
  return product;
}

/** A council whose words stay out of the chat: every card leads to a page of ours instead. */
export async function inDialog(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], [], { policies: [{ ...defaultPolicy, capture: 'dialog' }] });
  const { say } = by('priya', product, keep);
  await say('dialog-capture', 'log decision');
  await say('dialog-capture-draft', `log decision LCS-309118 ${typed.text}`);
  return product;
}

const by = (who: string, product: Product, keep: Keep): { say: Say; press: Press } => {
  const press = pressing(product, keep);
  const say = saying(product, keep);
  return {
    say: (name, text) => say(name, who, text),
    press: (name, card, title, inputs, other = who) => press(name, card, title, inputs, other),
  };
};
type Say = (name: CardName, text: string) => Promise<Shown>;

async function lewisLogs(
  product: Product,
  { text, why: reason }: Typed,
  furtherReferences = '',
): Promise<void> {
  const [card] = await product.say('lewis', `log decision LCS-309118 ${text}`);
  await product.press('lewis', card, 'Save', { text, why: reason, furtherReferences });
}

async function afterLogging(
  product: Product,
  logged: () => Promise<unknown>,
  who = 'priya',
  what = 'to confirm',
): Promise<Shown | undefined> {
  await logged();
  return newest(product, who, what);
}
