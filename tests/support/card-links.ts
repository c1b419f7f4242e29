// Where the buttons of a card lead in tests: absolute addresses made of the page's own.
import type { CardLinks } from '../../bot/views/prompts/card-links';
import { filePage } from '../../bot/views/tab-pages';

/** `link` makes an address of a page of the tab. */
export const cardLinksOf = (
  link: (page: string) => string = (page) => `https://tab.example/${page}`,
): CardLinks => ({
  thread: (one) => link(`threads/${one}`),
  file: (one, page, id) => link(filePage(one, page, id)),
  team: link('team'),
  policy: link('policy'),
  protection: link('protection'),
});
