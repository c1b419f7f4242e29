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

export type OpenPaper = Sending<WantedPaper> & {
  /** What happened, once it has. */
  readonly line: Line;
};

/** A link cannot say who follows it, so each is asked for anew and works once. */
export function useOpenPaper(personId: string): OpenPaper {
  const client = useClient();
  const openLink = useContext(OpenLinkContext);
  const [line, setLine] = useState<Line>(null);
  const [refused, setRefused] = useState(false);

  async function open(paper: WantedPaper): Promise<string> {
    // Each press is a copy of its own, and a line of its own on the page of who opened the file.
    const request: PaperRequest = { ...paper, operationId: crypto.randomUUID() };
    const { url, name } = await client.write<PaperLink>(apiPaths.file(personId, 'papers'), request);
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
    send: (paper) => {
      setLine(null);
      setRefused(false);
      send(paper);
    },
  };
}
