// Asks before another page of the tab opens while words would be lost: the browser asks only when the tab itself is closed.
import { holdRoute } from '../shell/use-route';
import styles from './ask-before-leaving.module.css';

/** `wouldLose` is asked whenever the address is about to change. The answer ends it. */
export function askBeforeLeaving(wouldLose: () => boolean): () => void {
  let isLeaving = false;
  return holdRoute((event) => {
    // Without an old address it is a page that passes somebody on.
    if (isLeaving || event.oldURL === '' || !wouldLose()) return false;
    window.history.replaceState(null, '', event.oldURL);
    openQuestion(() => {
      isLeaving = true;
      window.location.href = event.newURL;
    });
    return true;
  });
}

/** The browser's own dialog: in the frame of Teams a page may not use `confirm`. */
function openQuestion(leave: () => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = styles.dialog ?? '';
  dialog.setAttribute('aria-label', 'Leave this page?');
  const said = document.createElement('p');
  said.textContent =
    'What you wrote is not kept anywhere yet: we could not reach the server, and this device keeps nothing. If you leave this page now, it is lost.';
  const close = () => dialog.close();
  dialog.append(
    said,
    button('Stay here', close),
    button('Leave and lose it', () => {
      close();
      leave();
    }),
  );
  dialog.addEventListener('close', () => dialog.remove());
  // Within the colours of the app.
  (document.getElementById('main') ?? document.body).append(dialog);
  dialog.showModal();
}

function button(word: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = word;
  made.addEventListener('click', act);
  return made;
}
