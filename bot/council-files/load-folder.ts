// Reads a folder of council files from disk. The only file here that knows a disk.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames } from './columns';

/**
 * The contents of every CSV file and of the two known JSON files, by file name; anything else in the folder is left
 * alone. An unknown CSV file comes along, so that the reader can name it. Throws when the folder cannot be read.
 */
export async function loadFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new NoSuchFolder(`There is no folder of council files at ${folder}.`, { cause: error });
  });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => fileNames.includes(name) || name.toLowerCase().endsWith('.csv'))
    .sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(names.map((name, index) => [name, contents[index] ?? new Uint8Array()]));
}

/** The caller named a folder that cannot be read. */
export class NoSuchFolder extends Error {
  override readonly name = 'NoSuchFolder';
}
