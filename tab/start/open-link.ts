// How a link that leads out of the tab is opened: Teams wants to be asked, a browser opens it by itself.
import { createContext } from 'react';

/** Null in a plain browser. */
export const OpenLinkContext = createContext<((url: string) => Promise<void>) | null>(null);
