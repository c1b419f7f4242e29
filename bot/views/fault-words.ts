// What a person is told when something of ours failed: honest about what is known, with a number and no content.

/** After a save whose end nobody saw; what was typed is still on the card. */
export const unsureWords = (number: string) =>
  `Something failed on our side (${number}) and we can't promise that it was saved. What you typed is still here: please press Save again, it is never stored twice.`;

/** After a question that could not be answered. */
export const apologyWords = (number: string) =>
  `Sorry, something failed on our side. Please try again in a minute. If it stays, give this number to your administrator: ${number}.`;

/** After a save that is still under way; it may still end well. */
export const stillSavingWords =
  "This takes longer than usual on our side, and we can't tell yet whether it is saved. What you typed is still here: please press Save again in a minute, it is never stored twice.";

/** After a tap that is still under way. */
export const stillUnderWayWords =
  "This takes longer than usual on our side, and we can't tell yet what became of it. Please look again in a minute, and press again if it isn't done: nothing is done twice.";

/** After words that were typed and of which nobody knows whether they are kept. */
export const typedAndUnsureWords = (reason: string) =>
  `${reason} We can't promise that your words are kept. They are here: please press Save.`;

/** The two reasons for that. */
export const somethingFailedWords = (number: string) => `Something failed on our side (${number}).`;
export const takesLongerWords = 'This takes longer than usual on our side.';

/** After more in one minute than anybody does by hand. */
export const tooManyWords =
  'That was a lot in one minute, so I stopped for a moment. Nothing was lost that you had saved. Please try again in a few seconds.';

/** For a verb this version does not know, after an update left old cards in a chat. */
export const olderCardWords = 'This button belongs to an older card. Please type "help" for what I can do.';
/** In a group or a channel others would read the answer. */
export const personalChatOnlyWords = 'I only talk in a personal chat. Please open one with me.';

/** What others may read when somebody speaks to the bot in front of them: never what it was about. */
export const groupWords = {
  moved: "I've moved this to our own chat.",
  unsure: 'I\'ve tried to move this to our own chat. If it isn\'t there, type "drafts" there.',
  noChat: 'I only talk in a personal chat. Please open one with me and type "drafts", or say it again there.',
} as const;
/** For somebody who is not in the council's files; also for somebody not in post where others read along. */
export const unknownPersonWords =
  "I don't know you yet. Please ask whoever keeps the council's files to add you, and try again.";
