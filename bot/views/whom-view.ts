// Asked back after a name that is none of those a command may be about: a choice, and what was typed is not repeated.
import type { Council } from '../domain/council';
import { type LinesView, nobodyToAskWords } from './answers-view';
import type { WithWhom } from './clock/people-forms';
import type { CommandName } from './command-words';
import { firstNameOf, tellingApart } from './words';

/** More with a button each would be a page. */
const offeredAtOnce = 5;

/** `paired`: they supervise somebody or are supervised. */
export function withWhomView(
  council: Council,
  command: CommandName,
  { among, paired }: { readonly among: readonly WithWhom[]; readonly paired: boolean },
): LinesView {
  const name = tellingApart(
    council,
    among.map(({ who }) => who),
  );
  const more = among.length - offeredAtOnce;
  const line = (text: string) => ({ text, link: null, commands: [] });
  return {
    heading: 'With whom?',
    lines: [
      line(`Nothing was kept. ${nobodyCalledSo(command, among.length === 0, paired)}`),
      // A whole name stands in the text: some clients read a button's title as Markdown.
      ...among.slice(0, offeredAtOnce).map(({ about, who }) => ({
        text: name(who),
        link: null,
        commands: [{ title: `With ${firstNameOf(council, who)}`, command, about, offer: true }],
      })),
      ...(more > 0 ? [line(`And ${more} more: type the whole name after "${command}".`)] : []),
    ],
    commands: ofOwn.includes(command) ? [{ title: 'Without a name', command, offer: true }] : [],
    link: null,
  };
}

function nobodyCalledSo(command: CommandName, nobody: boolean, paired: boolean): string {
  if (!nobody)
    return `None of those you ${ofTheirs.includes(command) ? 'supervise' : 'have supervision with'} is called that.`;
  if (command === 'longer interval') return nobodyToAskWords.supervises;
  return paired ? 'You supervise nobody today.' : nobodyToAskWords.anybody;
}

/** About somebody one supervises, never about one's own supervisor. */
const ofTheirs: readonly CommandName[] = ['actions', 'longer interval'];

/** By itself it is about oneself, or about everybody. */
const ofOwn: readonly CommandName[] = ['prepare', 'actions', 'sign', 'diary', 'book'];
