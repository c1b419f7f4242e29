/** Waits until what somebody writes on a working paper is on the server. */
import type { Frame, Locator, Page } from 'playwright-core';

/** While something new is on its way the line still says when the paper was saved before: the words alone come too early. */
export async function paperSaved(where: Frame | Locator | Page): Promise<void> {
  await where
    .locator('[data-state="saved"]')
    .getByRole('status')
    .getByText(/^Saved at \d\d:\d\d$/)
    .waitFor();
}
