// Anchors on a laptop: a file a day beside the store, or nowhere but in memory.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { anchorsIn, type WriteOnce } from '../anchors/write-once';
import type { Anchors } from '../ports/evidence';

/** In `anchors` below the folder; it is made with the first one. */
export const fileAnchors = (dataDir: string, tenant: string): Anchors =>
  anchorsIn(writeOnceFiles(join(dataDir, 'anchors')), tenant);

/** For tests; gone with the process. */
export function anchorsInMemory(tenant: string): Anchors {
  const texts = new Map<string, string>();
  return anchorsIn(
    {
      async create(name, text) {
        if (texts.has(name)) return 'already-there';
        texts.set(name, text);
        return 'kept';
      },
      read: async (name) => texts.get(name),
      namesIn: async (folder) => [...texts.keys()].filter((name) => name.startsWith(`${folder}/`)),
    },
    tenant,
  );
}

const writeOnceFiles = (folder: string): WriteOnce => ({
  async create(name, text) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    // Whole under another name first: a crash leaves no half of an anchor, and a link never goes over what is there.
    const whole = join(dirname(file), `.${randomUUID()}`);
    try {
      await written(whole, text);
      await link(whole, file);
      return 'kept';
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return 'already-there';
      throw error;
    } finally {
      await rm(whole, { force: true });
    }
  },
  async read(name) {
    return otherwise(undefined, readFile(join(folder, name), 'utf8'));
  },
  async namesIn(name) {
    const names = await otherwise([], readdir(join(folder, name)));
    return names.map((one) => `${name}/${one}`);
  },
});

async function written(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is not there is no fault; everything else is. */
async function otherwise<Found, Instead>(instead: Instead, found: Promise<Found>): Promise<Found | Instead> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
