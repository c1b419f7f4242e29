/** For what has no element to wait for: where the focus is, how many there are, what the server was asked. */
import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** The longest that a slow machine may take from an action to what is seen of it, in milliseconds. */
export const patience = 20_000;

/** Looks until `check` passes; when it never does, what it said last is the failure. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (problem) {
      if (performance.now() > end) throw problem;
    }
    await rest(20);
  }
}

/** Until an expression holds in the page; `waitForFunction` could look only once, because the tab's own policy forbids it to evaluate. */
export const holdsIn = (page: Page, expression: string): Promise<void> =>
  eventually(async () => expect(await page.evaluate(expression)).toBe(true));
