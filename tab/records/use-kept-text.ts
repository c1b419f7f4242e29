// A text on a record that is kept on the device until it is saved, for a day at most.
import { useTypedWords } from '../steps/use-typed-words';

const blank = { text: '' };

/** `draftId` names the record and what is written about it. */
export function useKeptText(draftId: string) {
  const { typed, type, kept } = useTypedWords(draftId, blank);
  return {
    text: typed.text,
    setText: (text: string) => type({ text }),
    /** Where it is kept, in words. */
    kept,
    forget: () => type(blank),
  };
}
