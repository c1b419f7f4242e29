// Text as the embedded font can print it: what it has no letter for is named, never left out in silence.

/** Latin with every accent, Greek, Cyrillic, and the signs people type: what Noto Sans holds. */
const unprintable =
  /[^\n\t\u0020-\u007e\u00a0-\u0377\u0384-\u03e1\u03f0-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u214f\u2212]+/gu;

/** A picture or a letter of another script becomes "[symbol]"; the export's text keeps it as it was typed. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replaceAll('→', '->')
    .replace(/[\p{Cf}\u00ad]|\p{Variation_Selector}/gu, '')
    .replace(unprintable, '[symbol]');
}
