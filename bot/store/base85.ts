// Bytes as text in which four of them take five characters, all of which JSON leaves as they are (RFC 32 of ZeroMQ, Z85).

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';
const radix = alphabet.length;
const worth: ReadonlyMap<string, number> = new Map([...alphabet].map((one, value) => [one, value]));

/** Filled up with noughts to the next four bytes. */
export function toBase85(bytes: Buffer): string {
  const filled = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < filled.length; at += 4) {
    const word = filled.readUInt32BE(at);
    for (let power = radix ** 4; power >= 1; power /= radix)
      text += alphabet[Math.floor(word / power) % radix];
  }
  return text;
}

/** Of what `toBase85` made: with the noughts it was filled up with. */
export function fromBase85(text: string): Buffer {
  const bytes = Buffer.alloc((text.length / 5) * 4);
  for (let at = 0; at * 5 < text.length; at += 1) {
    const word = [...text.slice(at * 5, at * 5 + 5)].reduce(
      (sum, one) => sum * radix + (worth.get(one) ?? 0),
      0,
    );
    bytes.writeUInt32BE(word, at * 4);
  }
  return bytes;
}
