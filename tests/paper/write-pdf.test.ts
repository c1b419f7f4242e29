// The PDF itself: read aloud in the right order, every letter of a name in it, and the same bytes for the same words.
import { writePdf } from '../../bot/paper/write-pdf';
import type { Paper, PaperBlock } from '../../bot/views/papers/paper-types';
import { at } from '../domain/given-council';
import { readPdf } from './read-pdf';

const paper = (blocks: readonly PaperBlock[], spoiled: Partial<Paper> = {}): Paper => ({
  title: 'Supervision record',
  foot: 'Supervision record',
  at: at('2027-03-16T14:05:00Z'),
  blocks,
  ...spoiled,
});
const read = async (blocks: readonly PaperBlock[], spoiled: Partial<Paper> = {}) =>
  readPdf(await writePdf(paper(blocks, spoiled)));
const long = (words: string) => Array.from({ length: 700 }, (_, index) => `${words} ${index}`).join(' ');

it('is tagged, in British English, with its title', async () => {
  expect(await read([], { title: 'Supervision record of Siân Tŷ' })).toMatchObject({
    title: 'Supervision record of Siân Tŷ',
    language: 'en-GB',
    tagged: true,
    pages: 1,
    elements: [{ type: 'H1', text: 'Supervision record of Siân Tŷ' }],
    furniture: ['Supervision record Page 1 of 1'],
  });
});

it('is read in the order in which it is written, each block as what it is', async () => {
  const { elements } = await read([
    { is: 'facts', rows: [{ name: 'Held', value: 'Monday 8 March 2027' }] },
    { is: 'heading', level: 2, text: 'Check-in' },
    { is: 'words', text: 'One.\nTwo.\n\nThree.' },
    { is: 'heading', level: 3, text: 'Actions' },
    { is: 'list', lines: ['Ring the school', 'Read the plan'] },
  ]);
  expect(elements).toEqual([
    { type: 'H1', text: 'Supervision record' },
    { type: 'P', text: 'Held: Monday 8 March 2027' },
    { type: 'H2', text: 'Check-in' },
    { type: 'P', text: 'One.' },
    { type: 'P', text: 'Two.' },
    { type: 'P', text: 'Three.' },
    { type: 'H3', text: 'Actions' },
    { type: 'Lbl', text: '•' },
    { type: 'LBody', text: 'Ring the school' },
    { type: 'Lbl', text: '•' },
    { type: 'LBody', text: 'Read the plan' },
  ]);
});

it.each([
  ['Welsh', 'Siân Ŵyn-Tŷ a Llŷr Prŷs'],
  ['Polish', 'Małgorzata Żółć-Święcicka'],
  ['Turkish, Irish, French', 'Gülşen İnan, Caoimhín Ó Súilleabháin, Zoë L’Été'],
  ['Greek and Cyrillic', 'Ελένη Παπαδοπούλου, Оксана Їжакевич'],
  ['Yoruba and Vietnamese', 'Adébáyọ̀ Ọláńrewájú, Nguyễn Thị Ánh'],
  ['signs', '“Quoted” – it’s £5.40, 20 °C, ½ … €'],
])('every letter of %s is there, and can be copied out of it', async (_, words) => {
  // A mark of its own above a letter is drawn by itself: where words end is then for the eye.
  const found = (await read([{ is: 'words', text: words }])).elements[1]?.text ?? '';
  expect(found.replaceAll(' ', '')).toBe(words.normalize('NFC').replaceAll(' ', ''));
});

it('what has no letter is said to be missing', async () => {
  const { elements } = await read([{ is: 'words', text: 'Good 😀👍 day, 王小明 → home\u200b.' }]);
  expect(elements[1]?.text).toBe('Good [symbol] day, [symbol] -> home.');
});

it('goes on over as many pages as it takes, without losing a word or ending a page with a heading', async () => {
  const { pages, elements, furniture } = await read([
    { is: 'heading', level: 2, text: 'Reflection' },
    { is: 'words', text: long('reflection') },
    { is: 'heading', level: 2, text: 'Workload' },
    { is: 'list', lines: [long('first'), long('second')] },
    { is: 'new-page' },
    { is: 'words', text: 'The end.' },
  ]);
  expect(pages).toBeGreaterThan(4);
  expect(furniture).toEqual(
    Array.from({ length: pages }, (_, page) => `Supervision record Page ${page + 1} of ${pages}`),
  );
  expect(elements.map(({ type }) => type)).toEqual([
    'H1',
    'H2',
    'P',
    'H2',
    'Lbl',
    'LBody',
    'Lbl',
    'LBody',
    'P',
  ]);
  expect(elements[2]?.text).toBe(long('reflection'));
  expect(elements[7]?.text).toBe(long('second'));
});

it('the same words make the same bytes, and another day others', async () => {
  const blocks: readonly PaperBlock[] = [
    { is: 'heading', level: 2, text: 'Check-in' },
    { is: 'words', text: long('words') },
  ];
  const [one, other] = [await writePdf(paper(blocks)), await writePdf(paper(blocks))];
  expect(one.equals(other)).toBe(true);
  const later = await writePdf(paper(blocks, { at: at('2027-03-17T14:05:00Z') }));
  expect(one.equals(later)).toBe(false);
});

it('lets others have their turn while it is made', async () => {
  const turns: number[] = [];
  const ticking = setInterval(() => turns.push(1), 0);
  await writePdf(paper(Array.from({ length: 400 }, () => ({ is: 'words', text: 'A line.' }) as const)));
  clearInterval(ticking);
  expect(turns.length).toBeGreaterThan(5);
});
