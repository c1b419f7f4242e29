// The SQLite file: opened for this process alone, durable at every commit, with the rows other files read and write.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { newAccountKey } from './account-key';

/** A value a SQLite column holds here. */
export type Column = string | number | null;

/** One row, column by column. */
export type Row = { readonly [column: string]: unknown };

/** The open file. All calls are synchronous; a write is on the disk when `atomically` returns. */
export type Storage = {
  /** The account key kept in the file. */
  readonly key: string;
  rows(sql: string, values?: readonly Column[]): readonly Row[];
  /** Runs one statement; answers the rowid of an insert. */
  run(sql: string, values?: readonly Column[]): number;
  /** Runs `work` in one transaction: all of it, or, when it throws, nothing. */
  atomically<T>(work: () => T): T;
  close(): void;
};

const schemaVersion = '1';

/** `seq` is the order of insertion and never changes; `by_partition` ends in it, as every SQLite index does in the rowid. */
const schema = `
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS databases (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ts INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS containers (
    number INTEGER PRIMARY KEY, database INTEGER NOT NULL, id TEXT NOT NULL,
    definition TEXT NOT NULL, ts INTEGER NOT NULL, UNIQUE (database, id));
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, container INTEGER NOT NULL, pk TEXT NOT NULL, id TEXT NOT NULL,
    etag TEXT NOT NULL, ts INTEGER NOT NULL, expires INTEGER, body TEXT NOT NULL, UNIQUE (container, pk, id));
  CREATE INDEX IF NOT EXISTS by_partition ON documents (container, pk);
  CREATE INDEX IF NOT EXISTS by_expiry ON documents (expires) WHERE expires IS NOT NULL;
`;

/** Opens or creates the file (`:memory:` for none); throws when another process has it open. */
export function openStorage(file: string): Storage {
  const database = openForThisProcessAlone(file);
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const rows = (sql: string, values: readonly Column[] = []) =>
    prepared(sql)
      .all([...values])
      .filter(isRow);
  const run = (sql: string, values: readonly Column[] = []) =>
    Number(prepared(sql).run([...values]).lastInsertRowid);
  return {
    key: settle({ rows, run }, file),
    rows,
    run,
    atomically: (work) => inTransaction(database, work),
    close: () => letGo(database),
  };
}

/** Writes the file anew without what older versions left in pages nobody uses; throws when another process has it open. */
export function rewriteStorage(file: string): void {
  const database = openForThisProcessAlone(file);
  try {
    database.exec('VACUUM');
  } finally {
    letGo(database);
  }
}

/** The text in a column; a missing or different one means a file this program did not write. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The data file is damaged: column ${column} is not text`);
  return value;
}

/** The whole number in a column; see {@link textIn}. */
export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number')
    throw new Error(`The data file is damaged: column ${column} is not a number`);
  return value;
}

function openForThisProcessAlone(file: string): Database.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  try {
    // Exclusive locking takes a lock of the operating system with the first write and keeps it until close;
    // it dies with the process, so kill -9 leaves nothing to clean up.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Words that were removed are overwritten, not left in pages nobody uses.
    database.pragma('secure_delete = ON');
    database.exec(`BEGIN EXCLUSIVE; ${schema} COMMIT;`);
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error))
      throw new Error(
        `The data file ${file} is open in another process; only one may use it at a time. Stop that one, or set DATA_DIR to another folder`,
      );
    throw error;
  }
}

/** The write-ahead log goes with it, and what it still held. The driver keeps a closed file until its statements are collected as garbage, so the lock is given back first. */
function letGo(database: Database.Database): void {
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  database.pragma('user_version');
  database.close();
}

function settle({ rows, run }: Pick<Storage, 'rows' | 'run'>, file: string): string {
  const add = 'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING';
  run(add, ['schema', schemaVersion]);
  run(add, ['key', newAccountKey()]);
  const kept = new Map(
    rows('SELECT name, value FROM settings').map((row) => [textIn(row, 'name'), textIn(row, 'value')]),
  );
  if (kept.get('schema') !== schemaVersion) {
    throw new Error(
      `The data file ${file} was written by another version of the local store; move it away to start empty`,
    );
  }
  return kept.get('key') ?? '';
}

function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled back already; its error must not be hidden by ours.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
