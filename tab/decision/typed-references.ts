// Case references as somebody types them into one line.

/** Commas, semicolons and new lines separate several. Whether one is right is the server's rule. */
export function typedReferences(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
