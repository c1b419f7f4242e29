// The two weights of Noto Sans that are embedded in every document: every letter of a Welsh or Polish name is in them.
import { readFileSync } from 'node:fs';

export type PaperFonts = { readonly regular: Buffer; readonly semiBold: Buffer };

let read: PaperFonts | undefined;

/** Half a megabyte each, read when the first document is asked for. */
export function paperFonts(): PaperFonts {
  read ??= {
    regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
    semiBold: readFileSync(
      require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
    ),
  };
  return read;
}
