// What was promised, checked against what Teams and the store really hold after a run. Knows no rule of the product's own code.
import type { Absence, Person } from '../../bot/domain/council';
import { londonDate, londonTime, weekday } from '../../bot/domain/dates';
import type { LocalDate } from '../../bot/domain/ids';
import type { SlotRecord } from '../../bot/ports/ledger';
import type { Acted } from './act-meanwhile';
import type { InventedCouncil } from './invented-council';
import type { Answered, Frozen } from './mortal-ports';
import { instantOf, type Swept } from './replica';
import { isSeen, resultOf, roundTrip, type Sending, type SimulatedConnector } from './simulated-connector';

/** Everything that is left of a run. */
export type Evidence = {
  readonly tenant: string;
  readonly council: InventedCouncil;
  readonly connector: SimulatedConnector;
  readonly answered: readonly Answered[];
  readonly swept: readonly Swept[];
  readonly acted: readonly Acted[];
  readonly strayed: readonly string[];
  readonly slots: readonly SlotRecord[];
  /** Days on which a process fell or the store failed. */
  readonly troubled: ReadonlySet<LocalDate>;
  readonly frozen: readonly Frozen[];
  /** Days on which the processes' clocks are further apart than a turn to send lasts. */
  readonly wrongClocks: ReadonlySet<LocalDate>;
  readonly forgotten: readonly string[];
  /** Saved decisions that the store does not hold. */
  readonly lostDecisions: readonly string[];
  /** Threads whose chain does not hold, though nobody touched the store but the product. */
  readonly brokenChains: readonly string[];
};

/** Every broken promise in words; empty when all were kept. */
export function judge(evidence: Evidence): readonly string[] {
  return [
    ...seenTwice(evidence),
    ...badlyTimed(evidence),
    ...ledgerUntrue(evidence),
    ...doubtedForNothing(evidence),
    ...withdrawnUntold(evidence),
    ...sentTooSoon(evidence),
    ...reportsThatDoNotAddUp(evidence),
    ...actedAfterTakeover(evidence),
    ...evidence.forgotten.map((who) => `forgotten: ${who}`),
    ...evidence.lostDecisions.map((which) => `a saved decision is gone: ${which}`),
    ...evidence.brokenChains.map((where) => `I6: a chain does not hold: ${where}`),
    ...evidence.strayed.map((what) => `another council's data: ${what}`),
    ...(evidence.connector.violations() > 0
      ? [`over the limit ${evidence.connector.violations()} times`]
      : []),
  ];
}

/** I1: nobody sees two cards of one day, or a message twice. */
function seenTwice({ connector }: Evidence): string[] {
  const seen = connector.sendings.filter(({ fate }) => isSeen(fate));
  const names = seen.flatMap(({ to, kind, day, notice }) => {
    if (kind === 'day-card') return [`${to} card of ${day}`];
    if (notice?.kind === 'asked') return [`${to} asked ${notice.message.outboxId}`];
    if (notice?.kind !== 'decision-to-read') return [];
    return notice.messages.map(({ outboxId }) => `${to} decision ${outboxId}`);
  });
  return repeated(names).map((name) => `seen twice: ${name}`);
}

/** Nothing reaches anybody who is away, off, not in post, or outside 08:30 to 17:30 and their own hours. */
function badlyTimed({ council, connector, frozen }: Evidence): string[] {
  const { people, absences, bankHolidays } = council.rows;
  const daysOff = new Set(bankHolidays.events.map(({ date }) => date));
  return connector.sendings.flatMap((sending) => {
    if (sending.kind === 'canary') return [];
    // It froze between looking at the clock and sending.
    if (frozen.some(({ by, until }) => by === sending.by && until === sending.left)) return [];
    const person = people.find(({ personId }) => personId === sending.to);
    const now = instantOf(sending.shown);
    const why = person
      ? whyWrong(person, absences, daysOff, londonDate(now), londonTime(now))
      : 'nobody of that name';
    return why === undefined ? [] : [`sent to ${sending.to} at ${now}: ${why}`];
  });
}

function whyWrong(
  person: Person,
  absences: readonly Absence[],
  daysOff: ReadonlySet<LocalDate>,
  day: LocalDate,
  time: string,
): string | undefined {
  const { personId, startDate, endDate, workingDays, workingHours } = person;
  if (day < startDate || (endDate !== null && day > endDate)) return 'not in post';
  if (daysOff.has(day)) return 'bank holiday';
  if ((workingDays[weekday(day)] ?? '-') === '-') return 'day off';
  if (time < '08:30' || time >= '17:30') return 'outside sending hours';
  if (workingHours && (time < workingHours.from || time >= workingHours.to)) return 'outside their hours';
  const away = absences.some(
    (one) => one.personId === personId && one.fromDate <= day && (one.toDate === null || day <= one.toDate),
  );
  return away ? 'away' : undefined;
}

/** I2: what the ledger says about each card is what happened to it, and nothing went out that it does not know. */
function ledgerUntrue({ connector, slots }: Evidence): string[] {
  const cards = new Map<string, Sending[]>();
  for (const one of connector.sendings) {
    if (one.kind !== 'day-card') continue;
    const key = `${one.to} on ${one.day}`;
    cards.set(key, [...(cards.get(key) ?? []), one]);
  }
  const known = new Set(slots.map(({ recipient, day }) => `${recipient} on ${day}`));
  return [
    ...repeated(slots.map(({ recipient, day }) => `${recipient} on ${day}`)).map(
      (key) => `two slots: ${key}`,
    ),
    ...[...cards].flatMap(([key, sent]) =>
      !known.has(key) && sent.some(({ fate }) => isSeen(fate)) ? [`not in the ledger: ${key}`] : [],
    ),
    ...slots.flatMap(({ recipient, day, outcome }) => {
      const sent = cards.get(`${recipient} on ${day}`) ?? [];
      return agrees(outcome, sent)
        ? []
        : [
            `${recipient} on ${day} is ${outcome}, but: ${sent.map(({ fate }) => fate).join(', ') || 'nothing'}`,
          ];
    }),
  ];
}

function agrees(outcome: SlotRecord['outcome'], sent: readonly Sending[]): boolean {
  switch (outcome) {
    case 'sent':
      return sent.some(({ fate }) => fate === 'delivered');
    case 'unreachable':
      return !sent.some(({ fate }) => isSeen(fate));
    case 'retry-later':
      return false;
    default:
      return true;
  }
}

/** Doubt needs a reason: a send of which nobody heard the end, a process that fell, clocks that disagree, or a store that did not answer. */
function doubtedForNothing({ connector, slots, troubled, wrongClocks }: Evidence): string[] {
  return slots.flatMap(({ recipient, day, outcome }) => {
    if (outcome !== null && outcome !== 'ambiguous') return [];
    if (troubled.has(day) || wrongClocks.has(day)) return [];
    const unheard = connector.sendings.some(
      (one) => one.to === recipient && one.day === day && resultOf(one.fate).outcome === 'ambiguous',
    );
    return unheard ? [] : [`${recipient} on ${day} is in doubt for no reason`];
  });
}

/** Nobody hears that a decision was taken back who never heard of it; on days without falls, when every message left. */
function withdrawnUntold({ connector, troubled }: Evidence): string[] {
  return connector.sendings.flatMap(({ to, notice, left }) => {
    if (notice?.kind !== 'asked' || notice.message.what !== 'decision-withdrawn') return [];
    // A fall since then leaves in doubt whether they heard of it; then they are told what became of it.
    const [since, until] = [londonDate(notice.message.at), londonDate(instantOf(left))];
    if ([...troubled].some((day) => since <= day && day <= until)) return [];
    const { subjectId } = notice.message;
    const news = connector.sendings.some(
      (one) =>
        one.to === to &&
        one.notice?.kind === 'decision-to-read' &&
        one.notice.messages.some(({ entryId }) => entryId === subjectId),
    );
    return news ? [] : [`${to} was told that ${subjectId} was taken back, and never of it`];
  });
}

/** F1: told to wait, a process sends nothing more until then; on days without falls, so that it did hear of it. */
function sentTooSoon({ connector, troubled }: Evidence): string[] {
  const calm = connector.sendings.filter(({ left }) => !troubled.has(londonDate(instantOf(left))));
  return calm.flatMap((told) => {
    const { retryAfterSeconds } = resultOf(told.fate);
    if (retryAfterSeconds === null) return [];
    const heard = told.left + roundTrip;
    const early = calm.filter(
      ({ by, left }) => by === told.by && left > heard && left < heard + retryAfterSeconds * 1_000,
    );
    return early.map(({ left }) => `${told.by} sent at ${instantOf(left)} although told to wait`);
  });
}

/** Whatever a sweep says was due ended in one way. */
function reportsThatDoNotAddUp({ swept }: Evidence): string[] {
  return swept.flatMap((one) => {
    if (typeof one === 'string' || 'fault' in one) return [];
    const { due, sent, ambiguous, unreachable } = one;
    return due >= sent + ambiguous + unreachable
      ? []
      : [`a report that does not add up: ${JSON.stringify(one)}`];
  });
}

/**
 * F6: once another life has written in the ledger, an earlier one writes nothing and sends nothing before it has taken
 * the turn again, save what it had been allowed to send already.
 */
function actedAfterTakeover({ answered, wrongClocks }: Evidence): string[] {
  const broken: string[] = [];
  const entitled = new Set<string>();
  /** How many sends each life has asked leave for and not begun. */
  const allowed = new Map<string, number>();
  const more = (by: string, change: number) => allowed.set(by, (allowed.get(by) ?? 0) + change);
  let takenAt = 0;
  for (const { by, call, answer, asked, at } of answered) {
    if (call === 'ledger.takeTurn' && answer !== 'held') {
      entitled.add(by);
      allowed.set(by, 0);
    } else if (call === 'turn.hold' && answer === 'mine' && entitled.has(by)) more(by, 1);
    else if (call === 'messenger.send') {
      const late = !entitled.has(by) && asked > takenAt && (allowed.get(by) ?? 0) <= 0;
      // Who has the turn is told by clocks; that nothing is written without it never is.
      if (late && !wrongClocks.has(londonDate(instantOf(asked))))
        broken.push(`${by} began to send at ${instantOf(asked)} although another had taken over`);
      more(by, -1);
    } else if (call === 'ledger batch') {
      if (!entitled.has(by)) broken.push(`${by} wrote at ${instantOf(at)} although another had taken over`);
      if (entitled.size > 1) takenAt = at;
      for (const other of entitled) if (other !== by) entitled.delete(other);
    }
  }
  return broken;
}

function repeated(names: readonly string[]): string[] {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (once.has(name) ? twice : once).add(name);
  return [...twice];
}
