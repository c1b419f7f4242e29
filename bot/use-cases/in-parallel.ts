// Does the same for many, a few at a time.

/** The results in the order of what was given. After a fault nothing further is begun; rejects with the first one. */
export async function inParallel<Given, Result>(
  most: number,
  given: readonly Given[],
  work: (one: Given) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = [...given.entries()];
  const faults: unknown[] = [];
  const worker = async () => {
    for (let next = queue.shift(); next && faults.length === 0; next = queue.shift()) {
      try {
        results[next[0]] = await work(next[1]);
      } catch (error) {
        faults.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (faults.length > 0) throw faults[0];
  return results;
}
