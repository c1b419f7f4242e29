// Says that a page is private, to somebody who followed a link to another person's.
import { Notice } from '../parts/notice';
import { screenPaths, whoeverIsLooking } from '../paths';

type Props = { readonly what: string; readonly page: 'cpd' | 'appraisal' };

export function OwnOnly({ what, page }: Props) {
  return (
    <Notice heading title={`${what} are private`} text="Nobody reads another person’s, whoever they are.">
      <a href={screenPaths.file(whoeverIsLooking, page)}>Go to mine</a>
    </Notice>
  );
}
