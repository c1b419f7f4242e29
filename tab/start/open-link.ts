// What the tab asks of the window around it: to open a link that leads out, and to close the dialog it is shown in.
import { createContext } from 'react';

/** Null in a plain browser. */
export const OpenLinkContext = createContext<((url: string) => Promise<void>) | null>(null);

/** Which entry came of a dialog: ids only, so that the card it was opened from can say so. */
export type Came = {
  readonly about: string;
  readonly entryId: string;
  /** The list on a card that it was opened from, as the address named it. */
  readonly list?: string;
  /** Where on it its reader was. */
  readonly after?: string;
};

/** Null where the tab is no dialog of Teams. */
export const CloseDialogContext = createContext<((came: Came) => void) | null>(null);
