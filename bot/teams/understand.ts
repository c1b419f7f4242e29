// What somebody typed in chat, understood forgivingly: any case, any punctuation, a typo only offered.
import { distance } from 'fastest-levenshtein';
import { type CommandName, commandWords, otherWords, wordsToAskAbout } from '../views/command-words';

/**
 * `rest` is what followed the command, trimmed, and empty for commands that take no words. `did-you-mean` must be
 * asked, not done.
 */
export type Understood =
  | { readonly kind: 'command'; readonly command: CommandName; readonly rest: string }
  | { readonly kind: 'did-you-mean'; readonly command: CommandName; readonly rest: string }
  | { readonly kind: 'greeting' | 'thanks' | 'unknown' };

/** Only these take words after them. */
const withText: readonly CommandName[] = ['log decision', 'log advice', 'just spoke'];

/** After these a name may follow, and nothing that reads like a sentence. */
const withName: readonly CommandName[] = [
  'prepare',
  'actions',
  'book',
  'sign',
  'diary',
  'extra',
  'catch me',
  'longer interval',
];
const aName = /^[\p{L}'’-]{2,30}( [\p{L}'’-]{2,30}){0,2}$/u;
/** No name begins so, and a sentence may; nor is anybody called like what the product keeps. */
const noName =
  /^(a|all|an|and|are|at|away|down|for|her|him|in|is|it|later|me|my|next|no|not|now|of|off|on|our|out|some|that|the|their|them|this|to|today|tomorrow|up|us|was|with|you|your|actions?|advice|agreements?|decisions?|due|interval|overdue|records?|sessions?|supervisions?)(?![\p{L}'’-])/iu;
/** Said at the end, to a person as to a bot. */
const kindWords = /(?:(?:^|[^\p{L}\p{N}]{1,5})(?:please|thanks|thank you|ta|cheers))+[^\p{L}\p{N}]{0,9}$/iu;

/** Of these words one may follow, and nothing else. */
const withChoice: Partial<Record<CommandName, readonly string[]>> = { 'end of day': ['on', 'off'] };

/** Exact words of a command win over a near miss of another. Never throws; empty or strange text is `unknown`. */
export function understand(typed: string): Understood {
  const text = typed.replace(/\u00a0/g, ' ').trim();
  const courtesy = courtesyIn(text);
  if (courtesy !== undefined) return { kind: courtesy };
  for (const { typed: words, command } of everyPhrase) {
    const rest = restAfter(words, command, text);
    if (rest !== undefined) return { kind: 'command', command, rest };
  }
  for (const { typed: words, command } of wordsToAskAbout) {
    const rest = restAfter(words, command, text);
    if (rest !== undefined) return { kind: 'did-you-mean', command, rest };
  }
  const firstWords = text
    .slice(0, longestStart)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  for (const { typed: words, command } of everyPhrase) {
    const rest = restAfterTypo(words, command, text, firstWords);
    if (rest !== undefined) return { kind: 'did-you-mean', command, rest };
  }
  return { kind: 'unknown' };
}

/** Nothing but that: who says it and goes on wants something else. */
function courtesyIn(text: string): 'greeting' | 'thanks' | undefined {
  const said = text
    .slice(0, longestStart)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .join(' ');
  if (greetings.includes(said)) return 'greeting';
  return thanks.includes(said) ? 'thanks' : undefined;
}

const greetings = [
  'hello',
  'hello there',
  'hi',
  'hi there',
  'hey',
  'hiya',
  'good morning',
  'good afternoon',
  'good evening',
];
const thanks = [
  'thanks',
  'thanks a lot',
  'thank you',
  'thank you very much',
  'many thanks',
  'ok thanks',
  'great thanks',
  'cheers',
  'ta',
];

/** Every way to type a command, the longest first: "just spoke to" is not "just spoke" with "to" after it. */
const everyPhrase = [...commandWords.map(({ command }) => ({ typed: command, command })), ...otherWords].sort(
  (one, other) => other.typed.length - one.typed.length,
);

/** A slip is looked for in the first words; a message goes on for pages. */
const longestStart = 200;

/** Letters of the command in order, with anything but letters and digits between the words. */
function restAfter(typed: string, command: CommandName, text: string): string | undefined {
  const words = typed.split(' ').join('[^\\p{L}\\p{N}]+');
  const found = new RegExp(`^[^\\p{L}\\p{N}]*${words}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return found ? acceptable(command, text.slice(found[0].length)) : undefined;
}

/** The same number of words, one letter off; two letters swapped count as one slip. */
function restAfterTypo(
  phrase: string,
  command: CommandName,
  text: string,
  typedWords: readonly string[],
): string | undefined {
  for (const length of lengthsToTry(phrase)) {
    const start = typedWords.slice(0, length).join(' ').toLowerCase();
    if (start === '' || start === phrase || !oneSlip(start, phrase)) continue;
    const rest = acceptable(command, typedWords.length < length ? '' : afterWords(text, length));
    // "Look after them" is one letter off "book": of a short word only a single name may follow.
    const isFar = phrase.length <= 5 && withName.includes(command) && rest?.includes(' ') === true;
    if (rest !== undefined && !isFar) return rest;
  }
  return undefined;
}

/** A forgotten blank makes one word of two, a slipped one two of one. */
const lengthsToTry = (command: string) => {
  const length = command.split(' ').length;
  return [length, length - 1, length + 1].filter((words) => words > 0);
};

const oneSlip = (typed: string, command: string) => distance(typed, command) <= 1 || swapped(typed, command);

function swapped(typed: string, command: string): boolean {
  if (typed.length !== command.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== command[index]);
  const repaired = typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
  return at >= 0 && repaired === command;
}

function afterWords(text: string, count: number): string {
  const found = new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]+){${count}}`, 'u').exec(text);
  return text.slice(found?.[0].length ?? 0);
}

/** "team meeting at three" is not a command; "team!" and "team, please" are. */
function acceptable(command: CommandName, rest: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(rest)) return '';
  const words = rest.replace(/^[\s:;,.!?\-–—”’]+/, '').trim();
  if (withText.includes(command)) return words;
  const said = words.replace(kindWords, '');
  if (said === '') return '';
  if (withName.includes(command)) {
    const name = said.replace(/[\s.!?]+$/, '');
    return aName.test(name) && !noName.test(name) ? name : undefined;
  }
  const choice = said.toLowerCase().replace(/[^a-z]+$/, '');
  return withChoice[command]?.includes(choice) ? choice : undefined;
}
