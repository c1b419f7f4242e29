/** Opens the real browser that the browser tests drive. */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { shippedChromium, shippedChromiumRunsHere } from './shipped-chromium';

/** Nothing here may reach out: no component updates, no sync, no first-run pages. */
const quietly = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless browser with a fresh profile. Which one: the program named by `CHROME_PATH`, else the Chromium that npm
 * installed (Linux x64), else the Chrome installed on the machine. The caller closes it. `textSize`: what the
 * person asked for in its settings, in pixels; 16 as shipped.
 */
export async function openBrowser({ textSize }: { readonly textSize?: number } = {}): Promise<Browser> {
  const args = textSize ? [...quietly, `--blink-settings=defaultFontSize=${textSize}`] : quietly;
  return chromium.launch({ headless: true, chromiumSandbox: false, args, ...(await program()) });
}

async function program(): Promise<LaunchOptions> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return { executablePath: chosen };
  if (shippedChromiumRunsHere()) return shippedChromium();
  return { channel: 'chrome' };
}
