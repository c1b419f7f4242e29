// Asks for a document and hands it over: in Teams to the browser outside, otherwise to this one's downloads.
import { useContext, useState } from 'react';
import type { PaperLink, PaperRequest, WantedPaper } from '../../bot/api/papers/paper-contract';
import { saveFile } from '../clock/save-file';
import type { Line } from '../parts/status-line';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import { plainFailure } from '../server/failure';
import { type Sending, useSend } from '../server/use-send';
import { OpenLinkContext } from '../start/open-link';

export type OpenLink<What> = Sending<What> & {
  /** What happened, once it has. */
  readonly line: Line;
};
export type OpenPaper = OpenLink<WantedPaper>;

export function useOpenPaper(personId: string): OpenPaper {
  const client = useClient();
  return useOpenLink((paper: WantedPaper) => {
    // Each press is a copy of its own, and a line of its own on the page of who opened the file.
    const request: PaperRequest = { ...paper, operationId: crypto.randomUUID() };
    return client.write<PaperLink>(apiPaths.file(personId, 'papers'), request);
  });
}

/** A link cannot say who follows it, so each is asked for anew and works once. */
export function useOpenLink<What>(ask: (what: What) => Promise<PaperLink>): OpenLink<What> {
  const client = useClient();
  const openLink = useContext(OpenLinkContext);
  const [line, setLine] = useState<Line>(null);
  const [refused, setRefused] = useState(false);

  async function open(what: What): Promise<string> {
    const { url, name } = await ask(what);
    if (openLink === null) {
      saveFile(await client.readFile(url), name);
      return `Saved with your downloads: ${name}.`;
    }
    // Not every Teams says that it has opened a link, so nobody waits for it.
    openLink(new URL(url, window.location.origin).href).catch(() => setRefused(true));
    return `Your browser is fetching ${name}. The link works once, for two minutes.`;
  }

  const { busy, failure, send } = useSend(open, (shown) => setLine({ shown }));
  return {
    busy,
    failure: refused ? plainFailure('broken') : failure,
    line: refused ? null : line,
    send: (what) => {
      setLine(null);
      setRefused(false);
      send(what);
    },
  };
}
