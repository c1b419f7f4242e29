// Closes the dialog of Teams that the tab is shown in. Only after the frame was joined.
import { dialog } from '@microsoft/teams-js';

/** Nothing is sent along: what was saved is on the server. Where this Teams cannot, the person closes it. */
export function closeDialog(): void {
  if (dialog.url.isSupported()) dialog.url.submit();
}
