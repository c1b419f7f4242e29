// A grade's ladder in one sentence, and what each of its numbers is called.
import type { Ladder, LadderPhase } from '../../domain/policy/policy';
import { capital, intervalWords } from '../words';
import type { SettingWords } from './policy-words';

/** e.g. "Weekly for the first 6 weeks and until both agree, then fortnightly to 6 months and the six-month review, then every 4 weeks." */
export function ladderSentence({ phases, reminded }: Ladder): string {
  const steps = phases.map((phase, index) => [oftenWords(phase), ...endWords(phase, index)].join(' '));
  const all = `${capital(steps.join(', then '))}.`;
  return reminded ? all : `${all} As agreed with the programme, without reminders.`;
}

const oftenWords = ({ mode, intervalDays }: LadderPhase) =>
  mode === 'PER_CALENDAR_MONTH' ? 'once in each calendar month' : lower(intervalWords(intervalDays));

function endWords(phase: LadderPhase, index: number): string[] {
  const { untilDay, untilMonth, untilMilestone, endsWhenBothAgree } = phase;
  const lengths = [
    ...(untilDay === null ? [] : [lengthWords(untilDay)]),
    ...(untilMonth === null ? [] : [untilMonth === 1 ? '1 month' : `${untilMonth} months`]),
  ];
  const first = index === 0 && lengths.length > 0 ? 'for the first' : 'to';
  const ends = [...lengths, ...(untilMilestone === null ? [] : [`the ${untilMilestone}`])].join(' and ');
  return [
    ...(ends ? [`${first} ${ends}`] : []),
    ...(endsWhenBothAgree ? [ends ? 'and until both agree' : 'until both agree'] : []),
  ];
}

const lengthWords = (days: number) => (days % 7 === 0 ? `${days / 7} weeks` : `${days} days`);

/** Of a key that begins with `ladder.`; `undefined` when the ladder has no such step. */
export function ladderSettingWords(ladders: readonly Ladder[], key: string): SettingWords | undefined {
  for (const ladder of ladders) {
    if (key === `ladder.${ladder.grade}.decides`)
      return { title: `${ladder.title}: may decide about a child, as a supervisor`, unit: '' };
    for (const [index] of ladder.phases.entries()) {
      const step = `ladder.${ladder.grade}.${index + 1}`;
      const named = ladder.phases.length === 1 ? ladder.title : `${ladder.title}, step ${index + 1}`;
      if (key === step) return { title: `${named}: from one session to the next`, unit: 'days' };
      if (key === `${step}.mode`) return { title: `${named}: counted`, unit: '' };
      if (key === `${step}.untilDay`) return { title: `${named}: ends after the start by`, unit: 'days' };
      if (key === `${step}.untilMonth`) return { title: `${named}: ends after the start by`, unit: 'months' };
      if (key === `${step}.endsWhenBothAgree`)
        return { title: `${named}: goes on until both agree`, unit: '' };
    }
  }
  return undefined;
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
