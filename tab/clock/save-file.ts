// Hands a file that was fetched to the browser, which keeps it or opens it with the calendar.

const keptMilliseconds = 10_000;

/** The file cannot be an ordinary link: it is only given to somebody who says who they are. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
}
