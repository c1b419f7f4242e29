// A button of the day's card names its prompts in short; here what it is about is spelled out again.
import type { PromptKind } from '../domain/prompts/prompt';
import { type PromptKey, readKeys } from '../views/prompts/prompt-keys';
import type { Pressed } from './asking';

/** With whose thread it is, and the session or the request it is about. What the button says itself goes first. */
export function withPrompt(pressed: Pressed): Pressed {
  const own = ownKey(pressed);
  return own === undefined ? pressed : new Map([...aboutOf(own), ...pressed]);
}

/** What else was on the card besides the prompt that was answered. */
export function otherKeys(pressed: Pressed): readonly PromptKey[] {
  const own = ownKey(pressed);
  return readKeys(pressed.get('keep') ?? '').filter(
    (_, index) => !own || String(index) !== pressed.get('mine'),
  );
}

function ownKey(pressed: Pressed): PromptKey | undefined {
  const mine = pressed.get('mine');
  return mine === undefined ? undefined : readKeys(pressed.get('keep') ?? '')[Number(mine)];
}

function aboutOf({ kind, about, subjectId }: PromptKey): readonly (readonly [string, string])[] {
  const subject = subjectId === null ? [] : [[subjectNames[kind] ?? 'subject', subjectId] as const];
  const more = moreOf[kind];
  return [['about', about], ...subject, ...(more ? [more] : [])];
}

const subjectNames: Partial<Record<PromptKind, string>> = {
  outcome: 'session',
  prepare: 'session',
  clash: 'session',
  request: 'request',
  'longer-interval': 'request',
};

const moreOf: Partial<Record<PromptKind, readonly [string, string]>> = {
  request: ['kind', 'ADDITIONAL'],
  'very-late': ['step', 'action-note'],
  recovery: ['step', 'recovery-plan'],
};
