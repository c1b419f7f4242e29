/** A newcomer's desk: the product in a fresh folder, a browser, and the two chat windows open in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../browser/browser';
import { freePort } from '../../browser/local-page';
import { openPlaygroundChat, type PlaygroundChat } from '../../browser/playground-page';
import { builtTab } from '../../tab/built-tab';
import { patience } from '../../tab/eventually';
import { type LaptopDoors, laptopDoors } from './laptop-doors';
import { endProduct, type StartedProduct, startProduct } from './started-product';

/** All that somebody needs who tries the product for the first time. */
export type NewcomerDesk = {
  readonly url: string;
  /** Addresses of the chat windows: Priya's, who supervises, and Lewis's. */
  readonly windows: readonly [string, string];
  readonly doors: LaptopDoors;
  readonly priya: PlaygroundChat;
  readonly lewis: PlaygroundChat;
  /** The product as it runs now; another one after `startAgain`. */
  product(): StartedProduct;
  /** Starts it with the same folder and ports and waits until it is ready. The earlier one must have ended. */
  startAgain(): Promise<void>;
  /** Opens the tab as this person at an address such as `#/team`, in a page of its own. */
  openTab(person: string, hash: string): Promise<Page>;
  close(): Promise<void>;
};

/** Starts everything and waits until both windows are connected. */
export async function openDesk(): Promise<NewcomerDesk> {
  await builtTab();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'newcomer-'));
  const port = await freePort();
  const windowPort = port + 1;
  const start = () =>
    startProduct({ PORT: String(port), PLAYGROUND_PORT: String(windowPort), DATA_DIR: dataDir });
  const url = `http://127.0.0.1:${port}`;
  const windows = [`http://127.0.0.1:${windowPort}/`, `http://127.0.0.1:${windowPort + 1}/`] as const;
  let product = start();
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await endProduct(product, dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await product.ready();
    const opened = await openBrowser();
    browser = opened;
    const [priya, lewis] = await Promise.all([
      openPlaygroundChat(opened, windows[0]),
      openPlaygroundChat(opened, windows[1]),
    ]);
    for (const { page } of [priya, lewis]) page.setDefaultTimeout(patience);
    return {
      url,
      windows,
      doors: laptopDoors(url),
      priya,
      lewis,
      product: () => product,
      async startAgain() {
        product = start();
        await product.ready();
      },
      async openTab(person, hash) {
        const page = await opened.newPage({
          locale: 'en-GB',
          timezoneId: 'Europe/London',
          reducedMotion: 'reduce',
        });
        page.setDefaultTimeout(patience);
        await page.goto(`${url}/tab/?as=${person}${hash}`);
        return page;
      },
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
