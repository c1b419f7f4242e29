// Puts what the server refused of a record at its fields.
import type { FieldMessage } from '../server/failure';

export type Messages = {
  /** What was said about this place, such as `actions.0.byOn`, or null. */
  readonly at: (place: string) => string | null;
  /** Whether something was said about any place that begins like this. */
  readonly within: (start: string) => boolean;
  /** Messages about something that is no field of the form. */
  readonly unplaced: readonly string[];
};

const known =
  /^(sections|agenda|behaviours|actions|issues)\.|^(heldOn|from|to|place|present|interruptions|modelId|reflectionMinutes|nextTime)$/;

/** `words.actions[0].text` and `actions.0.text` are the same place. */
export function messagesOf(refused: readonly FieldMessage[]): Messages {
  const placed = refused.map(({ field, message }) => ({ place: placeOf(field), message }));
  return {
    at: (place) => placed.find((each) => each.place === place)?.message ?? null,
    within: (start) => placed.some(({ place }) => place.startsWith(start)),
    unplaced: placed.filter(({ place }) => !known.test(place)).map(({ message }) => message),
  };
}

const placeOf = (field: string) =>
  field
    .split(/[.[\]]+/)
    .filter((part) => part !== '' && part !== 'words' && part !== 'step')
    .join('.');
