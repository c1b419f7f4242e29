// Finished words about the supervision clock: the diary of a thread, what may be asked, the policy, and the bot's health.
import type { Choice, ViewerView } from '../view-types';

/** One date in the diary of a thread. */
export type DiaryDate = {
  readonly sessionId: string;
  /** Local date. */
  readonly on: string;
  /** `HH:MM` in London; empty when only the day is known. */
  readonly at: string;
  /** e.g. "Thursday 28 January at 10:00, 90 minutes". */
  readonly words: string;
  /** "Supervision" or "Additional supervision". */
  readonly title: string;
  /** Who with, who covers a duty; short facts in order. */
  readonly facts: readonly string[];
  /** The day is here or has passed and nobody has said what became of it. */
  readonly needsOutcome: boolean;
  /** Opens Teams' own form for a meeting, filled in. */
  readonly meetingLink: string;
  /** Address of the calendar file at this server. */
  readonly calendarPath: string;
};

/** A date both can do. */
export type DiaryProposal = {
  readonly on: string;
  readonly at: string;
  /** e.g. "Thursday 18 February at 14:00". */
  readonly words: string;
  /** What speaks against it, e.g. "4 working days after the due date: annual leave"; null when nothing does. */
  readonly note: string | null;
};

/** Dates to offer in a form that is opened, free for both as far as their other threads say. */
export type FreeDatesView = Pick<DiaryView, 'proposals' | 'ahead'> & {
  /** Said where there is nothing to propose; null otherwise. */
  readonly nothing: string | null;
  /** The same of `ahead`. */
  readonly nothingAhead: string | null;
  /** What "not today" may be answered with; null before the day of a session. */
  readonly instead: InsteadView | null;
};

/** Dates soon after today, soonest first; `text` says up to when, and that nobody is asked why. */
export type InsteadView = { readonly text: string; readonly dates: readonly DiaryProposal[] };

/** Everything about dates on a thread's page. Its dates know nothing of other threads; a form asks for `FreeDatesView`. */
export type DiaryView = {
  readonly dates: readonly DiaryDate[];
  /** e.g. "Fewer than three dates stand in the diary."; null when enough do. */
  readonly notice: string | null;
  /** R21, a date that is to follow; null when none is. */
  readonly toFollow: string | null;
  readonly proposals: readonly DiaryProposal[];
  /** One date for each interval, three months ahead; empty when enough stand. */
  readonly ahead: readonly DiaryProposal[];
  readonly minutes: number;
  readonly reasons: readonly Choice[];
  /** Who could decide on MASH or duty meanwhile. */
  readonly cover: readonly Choice[];
  /** Minted for the next thing somebody saves here. */
  readonly operationId: string;
};

/** A question with a yes and a no that waits in a thread. */
export type WaitingQuestion = {
  /** What is asked and who has said what so far. */
  readonly text: string;
  readonly mayAnswer: boolean;
};

/** What the reader of a thread may ask of the other, or answer. */
export type AsksView = {
  readonly operationId: string;
  /** R14; null where nobody can be asked. `with` is the other's name. */
  readonly additional: { readonly with: string; readonly needs: readonly Choice[] } | null;
  /** Requests that wait for an answer. */
  readonly requests: readonly {
    readonly requestId: string;
    readonly text: string;
    /** The other side may book for it, whoever asked may take it back. */
    readonly may: 'book' | 'withdraw';
  }[];
  /** "Catch me?": five minutes, nothing is kept. The other's name, null where nobody can be asked. */
  readonly catchMe: string | null;
  /** R4; `askAgainOn` is the day proposed for "not yet". */
  readonly stepDown: (WaitingQuestion & { readonly askAgainOn: string }) | null;
  /** The worker may raise a late session; `to` is the next manager's name. */
  readonly raise: { readonly to: string; readonly text: string } | null;
  /** Somebody has raised it, or a manager has noted what will be done; null otherwise. */
  readonly raised: string | null;
  /** The supervisor may ask for a longer interval; `text` says where that stands. */
  readonly longerInterval: { readonly text: string; readonly mayAsk: boolean } | null;
  /** "Not now, because…": the reasons, the latest day to be asked again; null where it is not wanted or used up. */
  readonly snooze: {
    readonly text: string;
    readonly reasons: readonly Choice[];
    readonly latest: string;
  } | null;
};

/** One number or choice of the policy profile. */
export type PolicySetting = {
  /** Sent back with a change, e.g. `reminders.thenEveryWorkingDays` or `ladder.SW.1`. */
  readonly key: string;
  readonly title: string;
  readonly value: string;
  /** e.g. "working days"; empty when the value says it. */
  readonly unit: string;
  /** `line` is a short text, `text` one of several lines. */
  readonly input: 'number' | 'time' | 'choice' | 'line' | 'text';
  readonly choices: readonly Choice[];
};

/** The policy in force, as everybody may read it. */
export type PolicyView = {
  readonly viewer: ViewerView;
  readonly name: string;
  /** e.g. "Version 2, in force since Thursday 1 April 2027". */
  readonly version: string;
  /** Goes back with a change, so that nobody overwrites what somebody else changed meanwhile. */
  readonly readVersion: string;
  /** Only the principal social worker may change it. */
  readonly mayChange: boolean;
  /** The first day a change may begin. */
  readonly earliest: string;
  readonly groups: readonly { readonly title: string; readonly settings: readonly PolicySetting[] }[];
  /** Each grade's ladder in one sentence. */
  readonly ladders: readonly { readonly title: string; readonly sentence: string }[];
  readonly closures: readonly string[];
  /** The toolkit and the behaviour framework, as everybody reads them. */
  readonly texts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Every version, newest first. */
  readonly history: readonly string[];
};

/** What a change would do, before anybody confirms it. */
export type PolicyChangeView = {
  /** e.g. "Reminders: then at most one in 3 → 5 working days". */
  readonly changes: readonly string[];
  /** Whose dates may move, e.g. "The ladder of 14 people changes (social worker)." */
  readonly effect: string;
  readonly saved: boolean;
  readonly message: string;
};

/** "Is the bot alive?": counts and times, never content. */
export type AliveView = {
  readonly viewer: ViewerView;
  readonly today: string;
  /** e.g. "Yes. It last looked at 16:10 and will look again at 16:25." */
  readonly answer: string;
  readonly tone: 'good' | 'attention';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly skipped: readonly { readonly why: string; readonly people: number }[];
  /** Names of people Teams refuses to deliver to. */
  readonly unreachable: readonly string[];
};
