// As many lines of a list as fit into an answer.

/** In order, until so many bytes of JSON are full. */
export function fitting<Line>(lines: readonly Line[], mostBytes: number): readonly Line[] {
  let left = mostBytes;
  const encoder = new TextEncoder();
  const end = lines.findIndex((line) => {
    left -= encoder.encode(JSON.stringify(line)).length + 1;
    return left < 0;
  });
  return end < 0 ? lines : lines.slice(0, end);
}
