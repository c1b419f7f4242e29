/** Invented quick decisions that can be answered, completed, recorded, looked at again and withdrawn. */
import type * as contract from '../../bot/api/contract';
import {
  type DecisionPart,
  type DecisionStepRequest,
  decisionStepRequest,
} from '../../bot/api/decision-contract';
import { entries, entry } from './fixture-entries';

type Entry = contract.Entry;
type Problems = NonNullable<contract.Problem['fields']>;
type Step = DecisionStepRequest['step'];

/** The entry, and who may answer what. */
type Held = {
  readonly entry: Entry;
  readonly decision: DecisionPart;
  readonly offers: Readonly<Record<string, DecisionPart['answers']>>;
  readonly author: string;
  /** Its author may still take it back. */
  readonly fresh: boolean;
};

/** One council's decisions as they stand; a new one for each test. */
export type FixtureDecisions = { readonly held: Map<string, Held>; readonly done: Map<string, string> };

const blank: DecisionPart = {
  state: 'Confirmed by Amara Osei, Tue 19 Jan 2027, 16:20.',
  times: 'Said Tue 19 Jan 2027, 16:10. Written down Tue 19 Jan 2027, 16:14.',
  versions: [],
  answers: [],
  authority: null,
  lacks: [],
  childFile: [],
  lookAgain: [],
  mayHold: false,
  mayWithdraw: false,
  notes: true,
  source: null,
};

const supervisorOffers: DecisionPart['answers'] = [
  { answer: 'confirm', title: 'Confirm', words: null },
  { answer: 'amend', title: 'Amend', words: { label: 'How it should read', why: true } },
  {
    answer: 'not-said',
    title: 'That is not what I said',
    words: { label: 'What you said, in one sentence', why: false },
  },
];
const workerOffers: DecisionPart['answers'] = [
  { answer: 'yes', title: 'Yes', words: null },
  { answer: 'not-quite', title: 'Not quite', words: { label: 'How you heard it', why: true } },
  {
    answer: 'disagree',
    title: 'I disagree',
    words: { label: 'How you see it, in one sentence', why: false },
  },
];
const item = (reference: string | null, done = false): DecisionPart['childFile'][number] => ({
  reference,
  words: done
    ? "On the child's file: Nia Prosser-Llewellyn, Tue 19 Jan 2027, 16:30"
    : 'Nia Prosser-Llewellyn by Wed 20 Jan 2027',
  done,
  may: !done,
  recorders: done ? [] : [{ value: 'amara', title: 'Amara Osei' }],
});

export function newDecisions(): FixtureDecisions {
  const ofLewis = entries.filter(({ kind }) => kind === 'decision');
  const held = new Map<string, Held>();
  for (const each of ofLewis) {
    const lacks: DecisionPart['lacks'] = each.referenceToFollow ? ['reference'] : [];
    const childFile = each.references.map((reference) => item(reference, true));
    held.set(each.entryId, {
      entry: each,
      decision: { ...blank, lacks, childFile },
      offers: {},
      author: 'lewis',
      fresh: false,
    });
  }
  for (const each of ofNia) held.set(each.entry.entryId, each);
  return { held, done: new Map() };
}

const ofNia: readonly Held[] = [
  {
    author: 'nia',
    fresh: true,
    offers: { amara: supervisorOffers, dana: supervisorOffers.slice(0, 2) },
    entry: entry({
      entryId: 'decision:3',
      kind: 'decision',
      title: 'Quick decision',
      badges: [{ word: 'Waiting for the supervisor', tone: 'neutral' }],
      on: '2027-01-19',
      when: 'Tue 19 Jan 2027, 16:10',
      text: 'Contact on Saturday is supervised until the strategy discussion.',
      referenceToFollow: true,
      facts: ['Action: Nia Prosser-Llewellyn by Wed 20 Jan 2027'],
    }),
    decision: {
      ...blank,
      state: 'Waiting for Amara Osei.',
      authority: 'Dana Fairweather can decide this, 0161 555 0102. Do not wait for the card.',
      lacks: ['why', 'reference'],
      childFile: [item(null)],
      source: 'https://teams.microsoft.com/l/message/19:invented/1',
    },
  },
  {
    author: 'amara',
    fresh: false,
    offers: { nia: workerOffers },
    entry: entry({
      entryId: 'decision:4',
      kind: 'decision',
      title: 'Quick decision',
      badges: [{ word: 'Seen differently', tone: 'attention' }],
      on: '2027-01-12',
      when: 'Tue 12 Jan 2027, 11:05',
      text: 'The next visit is unannounced, this week.',
      why: 'Two visits were known beforehand and the house was made ready.',
      references: ['LCS-198802', 'LCS-198803'],
      facts: ['Comes back at the next supervision'],
    }),
    decision: {
      ...blank,
      state: 'Waiting for Nia Prosser-Llewellyn.',
      times: 'Said Tue 12 Jan 2027, 11:05. Written down Tue 12 Jan 2027, 11:09.',
      versions: [
        {
          title: 'Nia Prosser-Llewellyn: not quite',
          when: 'Tue 12 Jan 2027, 11:30',
          text: 'The next visit is unannounced, next week, after the core group.',
          why: 'The core group needs to know first.',
        },
      ],
      childFile: [item('LCS-198802'), item('LCS-198803', true)],
      lookAgain: [
        { answer: 'worked', title: 'It worked' },
        { answer: 'changed', title: 'It changed' },
        { answer: 'no-longer-matters', title: 'No longer matters' },
      ],
    },
  },
];

/** The entry as this viewer sees it. Dana only decides: what belongs to the thread is not hers. */
export function seenBy(held: Held, viewer: string): Entry {
  const decision = {
    ...held.decision,
    answers: [...(held.offers[viewer] ?? [])],
    mayHold: held.decision.authority !== null && viewer === 'amara' && held.offers[viewer] !== undefined,
    mayWithdraw: held.author === viewer && held.fresh,
    ...(viewer === 'dana' && {
      notes: false,
      childFile: held.decision.childFile.map((each) => ({ ...each, may: false, recorders: [] })),
    }),
  };
  return { ...held.entry, decision };
}

export const decisionsOf = (decisions: FixtureDecisions, viewer: string, owner: string): readonly Entry[] =>
  owner === 'nia' ? ofNia.map(({ entry: { entryId } }) => seenIn(decisions, viewer, entryId)) : [];

function seenIn({ held }: FixtureDecisions, viewer: string, entryId: string): Entry {
  const found = held.get(entryId);
  if (!found) throw new Error(`There is no ${entryId}.`);
  return seenBy(found, viewer);
}

export function openAnswer(decisions: FixtureDecisions, viewer: string, owner: string) {
  const all = decisionsOf(decisions, viewer, owner);
  const lookAgain = all.filter(({ decision }) => decision?.lookAgain.length);
  return {
    toAnswer: all.filter(({ decision }) => decision?.answers.length),
    childFile: all.filter(({ decision }) => decision?.childFile.some(({ may, done }) => may && !done)),
    more:
      lookAgain.length > 0 ? "And 4 more for a child's file: they come up here once these are done." : null,
    lookAgain: {
      entries: lookAgain,
      more: lookAgain.length > 0 ? '2 newer ones wait for the next time.' : null,
    },
  };
}

/** Keeps a decision that was logged just now, and answers as its author sees it. */
export function logged({ held }: FixtureDecisions, author: string, saved: Entry): Entry {
  const childFile = saved.references.map((reference) => item(reference));
  const before = held.get(saved.entryId);
  const decision = { ...blank, state: 'Waiting for Lewis Grant.', childFile };
  const now = before ?? { entry: saved, decision, offers: {}, author, fresh: true };
  held.set(saved.entryId, now);
  return seenBy(now, author);
}

/** Saves a step, or says what is wrong with it. Null when there is no such decision. */
export function savedStepOn(
  decisions: FixtureDecisions,
  viewer: string,
  entryId: string,
  body: unknown,
): contract.LogDecisionAnswer | { readonly refused: Problems } | null {
  const { operationId, step } = decisionStepRequest.parse(body);
  const held = decisions.held.get(entryId);
  if (!held) return null;
  const alreadySaved = decisions.done.has(operationId);
  const refused = alreadySaved ? [] : problemsOf(held, step);
  if (refused.length > 0) return { refused };
  const now = alreadySaved ? held : after(held, viewer, step);
  decisions.held.set(entryId, now);
  decisions.done.set(operationId, entryId);
  return { entry: seenBy(now, viewer), alreadySaved, message: messages[step.do] };
}

const messages: Record<Step['do'], string> = {
  answer: 'Saved. The other one hears of it.',
  complete: 'Saved. It is complete now.',
  'child-file': 'Saved. Thank you.',
  'hand-over': 'Saved. Amara Osei is asked.',
  'look-again': 'Saved. It does not come back.',
  relink: 'Put right.',
  withdraw: 'Withdrawn. Its words stay in the thread.',
};

/** Kayleigh stands for every name of a child. */
export function identifiersIn(
  field: string,
  text: string | undefined,
  allowed: readonly string[] = [],
): Problems {
  const words = 'Kayleigh';
  const start = (text ?? '').indexOf(words);
  if (start < 0 || allowed.includes(words)) return [];
  const message = 'This may name a child or family: Kayleigh. Use the case reference instead.';
  return [{ field, message, found: [{ words, start, end: start + words.length }] }];
}

function problemsOf({ decision }: Held, step: Step): Problems {
  if (step.do === 'hand-over') return step.to ? [] : [{ field: 'to', message: 'Choose who.' }];
  if (step.do !== 'answer' && step.do !== 'complete') return [];
  const text = step.do === 'answer' ? step.text : undefined;
  const found = [
    ...identifiersIn('text', text, step.notIdentifiers),
    ...identifiersIn('why', step.why, step.notIdentifiers),
  ];
  if (found.length > 0) return found;
  if (text === '') return [{ field: 'text', message: 'Write it here.' }];
  if (step.do === 'answer' && step.answer !== 'confirm') return [];
  return decision.lacks.flatMap((field) => {
    const given = field === 'why' ? step.why?.trim() : step.references?.join('');
    return given ? [] : [{ field, message: `The ${field} is needed to confirm it.` }];
  });
}

function after(held: Held, viewer: string, step: Step): Held {
  const { decision } = held;
  const named = viewer === 'amara' ? 'Amara Osei' : 'Nia Prosser-Llewellyn';
  switch (step.do) {
    case 'complete':
      return completed(held, step);
    case 'answer':
      return {
        ...completed(held, step),
        offers: {},
        decision: {
          ...completed(held, step).decision,
          state: `${step.answer === 'confirm' || step.answer === 'yes' ? 'Confirmed' : 'Answered'} by ${named}.`,
          authority: null,
          versions: step.text
            ? [
                ...decision.versions,
                {
                  title: `${named} answered`,
                  when: 'Tue 19 Jan 2027, 16:40',
                  text: step.text,
                  why: step.why ?? '',
                },
              ]
            : decision.versions,
        },
      };
    case 'child-file':
    case 'hand-over':
      return {
        ...held,
        decision: {
          ...decision,
          childFile: decision.childFile.map((each) =>
            each.reference === step.reference ? recorded(each, step) : each,
          ),
        },
      };
    case 'relink':
      return {
        ...held,
        decision: {
          ...decision,
          childFile: decision.childFile.map((each) =>
            each.reference === step.from ? { ...each, reference: step.to } : each,
          ),
        },
      };
    case 'look-again':
      return { ...held, decision: { ...decision, lookAgain: [] } };
    case 'withdraw':
      return {
        ...held,
        offers: {},
        fresh: false,
        entry: { ...held.entry, badges: [{ word: 'Withdrawn', tone: 'neutral' }], referenceToFollow: false },
        decision: { ...blank, notes: false, state: `Withdrawn by ${named}, Tue 19 Jan 2027, 16:18.` },
      };
  }
}

function recorded(
  each: DecisionPart['childFile'][number],
  step: Extract<Step, { do: 'child-file' | 'hand-over' }>,
): DecisionPart['childFile'][number] {
  if (step.do === 'hand-over') return { ...each, words: 'Amara Osei by Wed 20 Jan 2027, handed over' };
  if (step.answer === 'now') return { ...each, words: 'Nia Prosser-Llewellyn has begun' };
  return item(each.reference, true);
}

function completed(
  held: Held,
  step: { readonly why?: string | undefined; readonly references?: string[] | undefined },
): Held {
  const references = step.references ?? [];
  const lacks = held.decision.lacks.filter((field) =>
    field === 'why' ? !step.why : references.length === 0,
  );
  const brings = references.length > 0;
  return {
    ...held,
    entry: {
      ...held.entry,
      references: brings ? references : held.entry.references,
      referenceToFollow: held.entry.referenceToFollow && !brings,
      badges: held.entry.badges.filter(({ word }) => !(brings && word === 'Case reference to follow')),
    },
    decision: {
      ...held.decision,
      lacks,
      childFile: brings ? references.map((reference) => item(reference)) : held.decision.childFile,
      versions:
        step.why && held.decision.lacks.includes('why')
          ? [
              ...held.decision.versions,
              { title: 'The reason was added', when: 'Tue 19 Jan 2027, 16:40', text: '', why: step.why },
            ]
          : held.decision.versions,
    },
  };
}

/** One note for each child. */
export function notesAnswer({ held }: FixtureDecisions, entryId: string) {
  const found = held.get(entryId);
  return {
    notes: (found?.entry.references ?? []).map((reference) => ({
      reference,
      text: `Management oversight, ${reference}\n${found?.entry.text ?? ''}\nDecided by Amara Osei.`,
    })),
  };
}

export function endorsementsAnswer(decisions: FixtureDecisions, viewer: string, owner: string) {
  if (owner === 'sam') {
    return {
      directed: [],
      endorsed: [],
      off: "In Sam's first six months these lists are off: learning comes first.",
    };
  }
  const [first, second] = decisionsOf(decisions, viewer, 'nia');
  return { directed: second ? [second] : [], endorsed: owner === 'nia' && first ? [first] : [], off: null };
}
