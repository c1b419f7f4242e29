// Draws cards with the reference renderer in a real browser and says what came of them.
import { join } from 'node:path';
import { z } from 'zod';
import { openBrowser } from '../browser/browser';
import type { HostileCard } from './hostile-cards';

const drawn = z.array(
  z.object({
    name: z.string(),
    /** Every text the renderer took for Markdown. */
    markdown: z.array(z.string()),
    /** Elements and attributes that a card of ours never needs: links, pictures, scripts, mentions. */
    strange: z.array(z.string()),
    /** All that can be read on the card, without blanks. */
    text: z.string(),
  }),
);
export type Drawn = z.infer<typeof drawn>[number];

/** `alarms` counts scripts that ran and addresses that were asked for. */
export async function renderInBrowser(
  cards: readonly HostileCard[],
): Promise<{ readonly drawn: readonly Drawn[]; readonly alarms: readonly string[] }> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const alarms: string[] = [];
    page.on('dialog', async (dialog) => {
      alarms.push(dialog.message());
      await dialog.dismiss();
    });
    page.on('request', (request) => alarms.push(request.url()));
    page.on('pageerror', (error) => alarms.push(error.message));
    await page.setContent('<!doctype html><title>Cards</title><main></main>');
    const folder = join(require.resolve('adaptivecards/package.json'), '..');
    await page.addScriptTag({ path: join(folder, 'dist', 'adaptivecards.js') });
    const found: unknown = await page.evaluate(`(${draw})(${JSON.stringify(cards)})`);
    return { drawn: drawn.parse(found), alarms };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. A client reads Markdown, so this one would believe every piece of HTML that comes of it. */
const draw = `(cards) => {
  const { AdaptiveCard } = window.AdaptiveCards;
  const known = new Set('DIV SPAN P BUTTON INPUT TEXTAREA SELECT OPTION LABEL BR'.split(' '));
  const main = document.querySelector('main');
  return cards.map(({ name, card }) => {
    const markdown = [];
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      markdown.push(text);
      result.outputHtml = text;
      result.didProcess = true;
    };
    const one = new AdaptiveCard();
    one.parse(card);
    const root = one.render();
    main.replaceChildren(root);
    const all = [...root.querySelectorAll('*')];
    const strange = all.flatMap((element) => [
      ...(known.has(element.tagName) ? [] : [element.tagName]),
      ...[...element.attributes]
        .filter(({ name, value }) => /^on|^href$|^src|^srcdoc$|^action$/i.test(name) || /javascript:/i.test(name))
        .map((attribute) => element.tagName + '.' + attribute.name),
    ]);
    const values = all.flatMap((element) => ('value' in element ? [element.value] : []));
    const text = [root.textContent, ...values].join(' ').replace(/\\s+/g, '');
    return { name, markdown, strange, text };
  });
}`;
