// Where the buttons of somebody's card lead: absolute addresses of the tab.
import type { PersonId } from '../../domain/ids';
import type { FilePage } from '../tab-pages';

/** For one recipient; the server decides again who may look. */
export type CardLinks = {
  thread(person: PersonId): string;
  /** A page of a supervision file; `id` is a record's or an issue's. */
  file(person: PersonId, page: FilePage, id?: string | null): string;
  readonly team: string;
  readonly policy: string;
  readonly protection: string;
};
