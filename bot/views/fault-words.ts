// What a person is told when something of ours failed: honest about what is known, with a number and no content.

/** After a save whose end nobody saw; what was typed is still on the card. */
export const unsureWords = (number: string) =>
  `Something failed on our side (${number}) and we can't promise that it was saved. What you typed is still here: please press Save again, it is never stored twice.`;

/** After a question that could not be answered. */
export const apologyWords = (number: string) =>
  `Sorry, something failed on our side. Please try again in a minute. If it stays, give this number to your administrator: ${number}.`;

/** For a verb this version does not know, after an update left old cards in a chat. */
export const olderCardWords = 'This button belongs to an older card. Please type "help" for what I can do.';
/** In a group or a channel others would read the answer. */
export const personalChatOnlyWords = 'I only talk in a personal chat. Please open one with me.';
/** For somebody who is not in the council's files, or not in post today; deliberately the same words. */
export const unknownPersonWords =
  "I don't know you yet. Please ask whoever keeps the council's files to add you, and try again.";
