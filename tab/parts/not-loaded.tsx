// Says that the code of a part did not come. Browsers remember a failed import, so only loading the page again helps.
import { Button } from '@fluentui/react-components';
import { Notice } from './notice';

export function NotLoaded() {
  return (
    <Notice
      tone="attention"
      title="This part did not load"
      text="Your connection may have dropped, or there is a new version."
    >
      <Button onClick={() => window.location.reload()}>Load it again</Button>
    </Notice>
  );
}
