// Every way in which one hand under the product could change a stored thread, as functions over what is stored.
import type { ChainEnd, EvidentialDocument, Finding } from '../../bot/domain/evidence/chain';
import { digestOf } from '../../bot/evidence/digest';
import type { StoredThread } from '../../bot/evidence/verify-thread';

/** One change of one thread, and what a check must name first; `wrong` has several where hashes cannot tell them apart. */
export type Tampering = {
  readonly what: string;
  readonly documents: readonly EvidentialDocument[];
  readonly end?: ChainEnd;
  readonly wrong: readonly Finding['wrong'][];
  /** Ids of which one must be named. */
  readonly named: readonly (string | null)[];
};

/** The documents in the order of their links, without the links of their own; `before` is the same thread a while ago. */
export function everyTampering(
  { documents, thread, end }: StoredThread,
  before: StoredThread,
): readonly Tampering[] {
  const at = (index: number) => documents[index];
  const change = (document: EvidentialDocument, changed: EvidentialDocument | undefined) =>
    documents.flatMap((one) => (one === document ? (changed ? [changed] : []) : [one]));
  const plain = documents.filter(({ type }) => type !== 'link');
  const written = before.documents.length;
  return [
    ...documents.map((one) => ({
      what: `removes ${one.id}`,
      documents: change(one, undefined),
      wrong: ['removed' as const],
      named: [one.id],
    })),
    ...plain.map((one) => ({
      what: `edits ${one.id}`,
      documents: change(one, edited(one)),
      wrong: ['altered' as const],
      named: [one.id],
    })),
    ...plain.flatMap((one) =>
      one.at === undefined
        ? []
        : [
            {
              what: `moves ${one.id} in time`,
              documents: change(one, { ...one, at: one.at.replace(/^..../, '2020') }),
              wrong: ['altered' as const],
              named: [one.id],
            },
          ],
    ),
    ...plain.map((one) => ({
      what: `leaves a forged tombstone for ${one.id}`,
      documents: change(one, forgedTombstone(one)),
      wrong: ['removed' as const],
      named: [one.id],
    })),
    ...documents.flatMap((one) => (one.link ? alteredLinks(one, change) : [])),
    ...plain.flatMap((one, index) => swaps(one, plain[index + 1], documents)),
    ...plain.map((one) => ({
      what: `adds a copy of ${one.id}`,
      documents: [...documents, { ...unlinked(one), id: `${one.id}-again` }],
      wrong: ['added' as const],
      named: [`${one.id}-again`],
    })),
    {
      what: 'adds a link of its own',
      documents: [
        ...documents,
        { id: 'link:999', thread, type: 'link', link: { n: 999, before: '', beforeIn: '', documents: [] } },
      ],
      wrong: ['added'],
      named: ['link:999'],
    },
    ...(at(0) && end && end.links > 3
      ? [
          {
            what: 'cuts off the end',
            documents: documents.filter(({ id }) => before.documents.some((one) => one.id === id)),
            wrong: ['truncated' as const, 'removed' as const],
            named: [null, end.in],
          },
        ]
      : []),
    ...(written > 0 && before.end && end && before.end.links < end.links
      ? [
          {
            what: 'restores the whole thread from an older copy',
            documents: before.documents,
            end: before.end,
            wrong: ['restored' as const],
            named: [before.end.in || null],
          },
          {
            what: 'sets only the head back',
            documents,
            end: before.end,
            wrong: ['restored' as const, 'head' as const],
            named: ['head', before.end.in || null],
          },
        ]
      : []),
    ...(end
      ? [
          {
            what: 'gives the head another end',
            documents,
            end: { ...end, hash: 'x'.repeat(43) },
            wrong: ['head' as const, 'altered' as const],
            named: ['head', end.in],
          },
        ]
      : []),
  ];
}

type Change = (
  document: EvidentialDocument,
  changed: EvidentialDocument | undefined,
) => readonly EvidentialDocument[];

function alteredLinks(one: EvidentialDocument, change: Change): readonly Tampering[] {
  const { link } = one;
  if (!link) return [];
  const [[id = '', digest = null] = [], ...others] = link.documents;
  const altered = { wrong: ['altered' as const, 'head' as const], named: [one.id, 'head'] };
  return [
    { what: `strips the link of ${one.id}`, documents: change(one, unlinked(one)), ...altered },
    ...[
      { ...link, n: link.n + 500 },
      { ...link, before: 'y'.repeat(43) },
      { ...link, beforeIn: 'elsewhere' },
      { ...link, documents: [[id, digest === null ? 'z'.repeat(43) : null] as const, ...others] },
      { ...link, documents: others },
      { ...link, documents: [...link.documents, ['another', 'z'.repeat(43)] as const] },
    ].map((changed) => ({
      what: `alters the link of ${one.id}`,
      documents: change(one, { ...one, link: changed }),
      ...altered,
    })),
    {
      what: `edits ${one.id} and says so in its link`,
      documents: change(one, {
        ...edited(one),
        link: { ...link, documents: [[one.id, digestOf(edited(one))] as const, ...others] },
      }),
      ...altered,
    },
  ];
}

function swaps(
  one: EvidentialDocument,
  other: EvidentialDocument | undefined,
  documents: readonly EvidentialDocument[],
): readonly Tampering[] {
  if (!other) return [];
  const exchanged = (first: EvidentialDocument, second: EvidentialDocument) =>
    documents.map((document) => (document === one ? first : document === other ? second : document));
  const found = { wrong: ['reordered' as const], named: [one.id, other.id] };
  return [
    ...(one.at !== other.at
      ? [
          {
            what: `swaps the places of ${one.id} and ${other.id}`,
            documents: exchanged({ ...one, at: other.at }, { ...other, at: one.at }),
            ...found,
          },
        ]
      : []),
    {
      what: `swaps what ${one.id} and ${other.id} say`,
      documents: exchanged(saying(one, other), saying(other, one)),
      ...found,
    },
  ];
}

const saying = (one: EvidentialDocument, { type, entry, sheet, fullText }: EvidentialDocument) => ({
  ...one,
  type,
  entry,
  sheet,
  fullText,
});

/** One word more, wherever it has any. */
function edited(one: EvidentialDocument): EvidentialDocument {
  const more = (content: unknown) =>
    typeof content === 'object' && content !== null ? { ...content, more: 'x' } : content;
  return { ...one, entry: more(one.entry), sheet: more(one.sheet), fullText: more(one.fullText) };
}

const forgedTombstone = (one: EvidentialDocument): EvidentialDocument => ({
  id: one.id,
  thread: one.thread,
  tenant: one.tenant,
  type: 'tombstone',
  at: one.at,
  digest: digestOf(one),
  was: one.type ?? 'sheet',
  ...(one.link ? { link: one.link } : {}),
});

const unlinked = ({ link: _, ...one }: EvidentialDocument): EvidentialDocument => one;
