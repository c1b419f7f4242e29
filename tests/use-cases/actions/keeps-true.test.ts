// I-actions: after any steps, on any days, the head of a thread lists exactly the actions that are open, and what waits above.
import type { ActionEntry } from '../../../bot/domain/actions/action';
import { openAction } from '../../../bot/domain/actions/action';
import { openIssue } from '../../../bot/domain/actions/raised-issue';
import type { UpwardIssueEntry } from '../../../bot/domain/actions/upward-issue';
import { addDays } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { agreeAction, sayOfAction } from '../../../bot/use-cases/actions/on-action';
import { raiseIssue, sayOfIssue } from '../../../bot/use-cases/actions/on-issue';
import { logCase } from '../../../bot/use-cases/cases/log-case';
import { answerDecision, withdrawDecision } from '../../../bot/use-cases/on-decision';
import { away, castWith, council, on, supervises } from '../../domain/given-council';
import { randomFrom } from '../../simulator/random';
import { caseOf } from '../cases/given-cases';
import { answerOf, logged } from '../given-steps';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';

let arden: WorkingCouncil;
afterEach(() => arden.close());

/** Priya passes Lewis on to Helen in March; Helen may not decide, and Lewis is off sick in between. */
const rows = {
  people: castWith('helen', { grade: 'SP' }),
  relationships: [
    ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
    supervises('priya', 'lewis', { endDate: on('2027-02-28') }),
    supervises('helen', 'lewis', { startDate: on('2027-03-01') }),
  ],
  absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')],
};

it.each([1, 2, 3, 4])('random life %i', async (seed) => {
  arden = await openWorkingCouncil(rows);
  const { upTo, chance } = randomFrom(seed);
  const pick = <One>(all: readonly One[]): One | undefined => all[upTo(all.length)];
  const lewis = personId('lewis');
  let day = on('2027-01-28');
  for (let step = 0; step < 40; step += 1) {
    day = addDays(day, upTo(3));
    arden.moveClock(`${day}T10:00:00Z`);
    const head = await arden.headOf('lewis').catch(() => null);
    const by = pick(['lewis', 'priya', 'helen', 'tom']) ?? 'lewis';
    const act = arden.act(by, 'lewis');
    const action = pick(head?.actions ?? [])?.entryId ?? 'none';
    const issue = pick(head?.issues ?? [])?.entryId ?? 'none';
    const notIdentifiers: readonly string[] = [];
    switch (upTo(10)) {
      case 0:
        await agreeAction(arden.ports, {
          ...act,
          text: 'Book the visit.',
          owner: 'worker',
          byOn: null,
          notIdentifiers,
        });
        break;
      case 1:
        await agreeAction(arden.ports, {
          ...act,
          text: 'Ask for cover.',
          owner: 'supervisor',
          byOn: addDays(day, 9),
          notIdentifiers,
        });
        break;
      case 2:
        await logged(arden, chance(0.5) ? 'lewis' : 'priya', { type: 'decision' }).catch(() => undefined);
        break;
      case 3: {
        const open = pick(head?.open ?? []);
        if (open)
          await withdrawDecision(arden.ports, {
            ...arden.act(open.loggedBy, 'lewis'),
            entryId: open.entryId,
          });
        break;
      }
      case 4: {
        const open = pick(head?.open ?? []);
        const answer =
          pick(['confirm', 'amend', 'not-said', 'yes', 'disagree', 'not-quite'] as const) ?? 'yes';
        if (open)
          await answerDecision(
            arden.ports,
            answerOf({ ...act, entryId: open.entryId }, { answer, text: 'Otherwise.' }),
          );
        break;
      }
      case 5:
        await logCase(arden.ports, caseOf(act));
        break;
      case 6:
        await raiseIssue(arden.ports, { ...act, text: 'Cover for the team is missing.', notIdentifiers });
        break;
      case 7:
        await sayOfIssue(arden.ports, {
          ...act,
          entryId: issue,
          step: chance(0.6) ? 'answered' : 'withdrawn',
          text: 'We have asked for it.',
          notIdentifiers,
        });
        break;
      default:
        await sayOfAction(arden.ports, {
          ...act,
          entryId: action,
          step: pick(['done', 'carried', 'dropped', 'taken-over'] as const) ?? 'done',
          why: 'The meeting was moved.',
          byOn: addDays(day, 7),
          to: null,
          notIdentifiers,
        });
    }
    await headIsTrue();
  }
  expect(await actionsAndIssues()).not.toHaveLength(0);

  async function actionsAndIssues() {
    const page = await arden.ports.threads.page(lewis, {
      kinds: ['action', 'issue'],
      after: null,
      size: 500,
    });
    return page === 'bad-page' ? [] : page.entries;
  }

  async function headIsTrue() {
    const [now, entries] = [await arden.headOf('lewis'), await actionsAndIssues()];
    const open = entries.flatMap((entry) => (entry.kind === 'action' ? [openAction(entry)] : []));
    expect(sorted(now.actions)).toEqual(sorted(open.filter((one) => one !== null)));
    const waiting = entries.flatMap((entry) => (entry.kind === 'issue' ? [openIssue(entry)] : []));
    expect(sorted(now.issues)).toEqual(sorted(waiting.filter((one) => one !== null)));
    expect(now.personId).toBe(lewis);
  }
});

const sorted = <One extends Pick<ActionEntry | UpwardIssueEntry, 'entryId'>>(all: readonly One[]) =>
  [...all].sort((one, other) => (one.entryId < other.entryId ? -1 : 1));
