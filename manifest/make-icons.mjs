// Draws the app's two icons, a thread with three beads, and writes them as PNG: node manifest/make-icons.mjs [folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const sharpness = 4;
const paper = [255, 255, 255];
const teal = [11, 79, 92];

/** Lengths are shares of the icon's side. The last bead is a ring: it is the session still to come. */
const beads = [
  { y: 0.25, outer: 0.105, inner: 0 },
  { y: 0.5, outer: 0.105, inner: 0 },
  { y: 0.75, outer: 0.105, inner: 0.055 },
];
const thread = { top: 0.08, bottom: 0.92, halfWidth: 0.022 };

function isInk(x, y) {
  const bead = beads.find((each) => Math.hypot(x - 0.5, y - each.y) <= each.outer);
  if (bead !== undefined) return Math.hypot(x - 0.5, y - bead.y) >= bead.inner;
  return y >= thread.top && y <= thread.bottom && Math.abs(x - 0.5) <= thread.halfWidth;
}

/** How much of one pixel is ink, 0 to 1, sampled on a small grid so that edges look smooth. */
function coverage(column, row, side) {
  let ink = 0;
  for (let step = 0; step < sharpness * sharpness; step++) {
    const x = (column + ((step % sharpness) + 0.5) / sharpness) / side;
    const y = (row + (Math.floor(step / sharpness) + 0.5) / sharpness) / side;
    if (isInk(x, y)) ink++;
  }
  return ink / (sharpness * sharpness);
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Eight bits a channel; three channels are opaque colour (type 2), four carry alpha (type 6). */
function encodePng(side, channels, pixelAt) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const rows = [];
  for (let row = 0; row < side; row++) {
    rows.push(0);
    for (let column = 0; column < side; column++) rows.push(...pixelAt(coverage(column, row, side)));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function mix(from, to, share) {
  return from.map((value, channel) => Math.round(value + (to[channel] - value) * share));
}

const folder = process.argv[2] ?? import.meta.dirname;
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'color.png'),
  encodePng(192, 3, (ink) => mix(teal, paper, ink)),
);
writeFileSync(
  join(folder, 'outline.png'),
  encodePng(32, 4, (ink) => [...paper, Math.round(ink * 255)]),
);
