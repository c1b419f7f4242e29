/** Goes through a page with the Tab key alone, as somebody without a mouse does. */
import type { Page } from 'playwright-core';

/** What a screen reader would say of the focused element: its label, else its words. */
const focusedName = `(() => {
  const focused = document.activeElement;
  const by = focused.getAttribute('aria-labelledby');
  if (by) return by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  return (focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent).trim();
})()`;

/** Stops at the first element of that name after the focused one; fails when there is none within 200 stops. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(focusedName);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`The Tab key does not reach ${name}. It came by: ${passed.slice(0, 100).join(' | ')}`);
}
