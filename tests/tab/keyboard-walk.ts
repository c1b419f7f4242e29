/** Goes through a page or a dialog with the Tab key alone, and says where the focus could not be seen or jumped about. */
import type { Page } from 'playwright-core';
import { transitionsOver } from './file-screens';

/** One place where the focus stopped, by what it is called. */
export type Walk = { readonly stops: readonly string[]; readonly wrong: readonly string[] };

/**
 * Presses Tab from where the focus is until it comes round. Wrong is a stop that looks focused like it does without the
 * focus, that lies outside the window, or that stands before the one it came from.
 */
export async function walk(page: Page, most = 120): Promise<Walk> {
  const stops: string[] = [];
  const wrong: string[] = [];
  await page.evaluate(beginning);
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(transitionsOver);
    const { name, round, problems } = await page.evaluate<Stop>(stopped);
    wrong.push(...problems);
    if (round) return { stops, wrong };
    if (name !== null) stops.push(name);
  }
  return { stops, wrong: [...wrong, `the focus does not come round within ${most} stops`] };
}

type Stop = { readonly name: string | null; readonly round: boolean; readonly problems: readonly string[] };

const beginning = `(() => { window.walked = { seen: [], last: null, look: '' }; })()`;

/**
 * The look of an element: its own, what is drawn before and after it, and the same of the two around it and of its
 * neighbours, because a ring may be theirs. Measured with the focus and, one stop later, without it.
 */
const stopped = `(() => {
  const walked = window.walked;
  const problems = [];
  const drawn = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const ring = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? '' : [style.outlineStyle, style.outlineWidth, style.outlineColor].join(' ');
    return [ring, style.boxShadow, style.borderTopColor, style.borderTopWidth, style.borderBottomColor, style.borderBottomWidth, pseudo ? style.transform + style.content : '', style.textDecorationLine].join('/');
  };
  const parts = (element) => [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling, element.previousElementSibling]
    .filter((one) => one && one !== document.body && one !== document.documentElement && one.tagName !== 'DIALOG' && one.tagName !== 'MAIN');
  const look = (element) => parts(element).map((one) => [null, '::before', '::after'].map((pseudo) => drawn(one, pseudo)).join('|')).join('\\n');
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    const words = by ? by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ') : element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return words.trim().slice(0, 80);
  };
  const now = document.activeElement;
  const { last } = walked;
  if (last && last !== now && last.isConnected && look(last) === walked.look) problems.push('no focus to be seen on: ' + nameOf(last));
  if (now === document.body || now === null) { walked.last = null; return { name: null, round: walked.seen.length > 0, problems }; }
  if (now.hasAttribute('data-tabster-dummy')) { walked.last = null; return { name: null, round: false, problems }; }
  if (walked.seen.includes(now)) return { name: null, round: true, problems };
  if (last && !(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) problems.push('before the one it came from: ' + nameOf(now));
  const box = now.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight) problems.push('outside the window: ' + nameOf(now));
  walked.seen.push(now);
  walked.last = now;
  walked.look = look(now);
  return { name: nameOf(now), round: false, problems };
})()`;
