// Lets others have their turn: a long supervision file takes seconds to put into words and to lay out, and the bot answers meanwhile.

/** The results in order, with a pause after every so many. */
export async function oneByOne<Given, Result>(
  given: readonly Given[],
  work: (one: Given, index: number) => Result,
  pauseAfter = 20,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [index, one] of given.entries()) {
    results.push(work(one, index));
    if ((index + 1) % pauseAfter === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
