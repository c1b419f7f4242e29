// Asked back after a name that is none of those a command may be about: a choice, and what was typed is not repeated.
import type { Council } from '../domain/council';
import { type LinesView, nobodyToAskWords } from './answers-view';
import type { WithWhom } from './clock/people-forms';
import type { CommandName } from './command-words';
import { firstNameOf, tellingApart } from './words';

/** More with a button each would be a page. */
const offeredAtOnce = 5;

export function withWhomView(council: Council, command: CommandName, among: readonly WithWhom[]): LinesView {
  const name = tellingApart(
    council,
    among.map(({ who }) => who),
  );
  const more = among.length - offeredAtOnce;
  const line = (text: string) => ({ text, link: null, commands: [] });
  return {
    heading: 'With whom?',
    lines: [
      line(
        among.length === 0
          ? `Nothing was kept. ${nobodyToAskWords.anybody}`
          : 'Nothing was kept. None of those you have supervision with is called that.',
      ),
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

/** By itself it is about oneself, or about everybody. */
const ofOwn: readonly CommandName[] = ['prepare', 'actions', 'sign', 'diary', 'book'];
