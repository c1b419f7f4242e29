// For an address that leads nowhere.

import { Notice } from '../parts/notice';
import { screenPaths } from '../paths';

export function NotFound() {
  return (
    <Notice heading title="There is nothing at this address" text="The link may be old or cut short.">
      <a href={screenPaths.home()}>Go to the start</a>
    </Notice>
  );
}
