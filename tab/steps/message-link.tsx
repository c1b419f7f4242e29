// Leads to the Teams message a quick decision was made from.

import { Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { type MouseEvent, useContext } from 'react';
import { OpenLinkContext } from '../start/open-link';

/** Inside Teams it opens there; a browser gets it as a page of its own. */
export function MessageLink({ address, describedBy }: { address: string; describedBy: string }) {
  const openLink = useContext(OpenLinkContext);
  function ask(event: MouseEvent) {
    if (!openLink) return;
    event.preventDefault();
    // Where Teams cannot, there is nothing the person could do about it here.
    openLink(address).catch(() => undefined);
  }
  return (
    <Button
      as="a"
      href={address}
      target="_blank"
      rel="noreferrer"
      appearance="subtle"
      icon={<ChatRegular />}
      aria-describedby={describedBy}
      onClick={ask}
    >
      Open the Teams message
    </Button>
  );
}
