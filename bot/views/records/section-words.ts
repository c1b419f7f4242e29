// The fixed headings of a record and what each asks. A model of the toolkit adds questions; it never changes a heading.
import { type RecordSection, recordSections, shortFormSections } from '../../domain/records/record';
import type { HeadingView } from './record-view-types';

export const sectionWords: Readonly<
  Record<RecordSection, { readonly title: string; readonly prompt: string }>
> = {
  'check-in': {
    title: 'Check-in',
    prompt: 'How are you arriving today? What would make this hour useful?',
  },
  review: {
    title: 'Review',
    prompt:
      'Each action from last time: done, carried and why, or dropped and why. What became of decisions?',
  },
  agenda: { title: 'Agenda', prompt: 'What else was talked about, besides the points you both brought.' },
  workload: {
    title: 'Workload',
    prompt: 'Not only the number: how complex, what waits on others, what could wait or go elsewhere.',
  },
  reflection: {
    title: 'Reflection on practice',
    prompt: 'One piece of work in depth: feelings, other explanations, what you would try next.',
  },
  wellbeing: {
    title: 'Wellbeing',
    prompt:
      'Stress, hours, leave, safety when working alone, coming back from leave. As much or as little as you both want written.',
  },
  learning: {
    title: 'Learning',
    prompt: 'What was learned, and what changed because of it. Evidence for CPD or a programme.',
  },
  appraisal: {
    title: 'Appraisal',
    prompt: 'How objectives are coming along. Behaviours can be tagged below.',
  },
  organisation: {
    title: 'The organisation',
    prompt: 'What gets in the way, and what should change? What will be taken upward, and by when?',
  },
  'good-practice': {
    title: 'Good practice',
    prompt: 'Something others could learn from, told so that nobody can be recognised.',
  },
  equality: {
    title: 'Equality and anti-oppressive practice',
    prompt: 'How identity, power and culture came into the work, and into this talk.',
  },
  'look-forward': {
    title: 'Looking forward',
    prompt: 'Who does what by when, and what you will come back to.',
  },
  evaluation: {
    title: 'How was this session?',
    prompt: 'One line each: was it useful, and what would you do differently?',
  },
};

/** Every heading in its order. */
export const headings: readonly HeadingView[] = recordSections.map((section) => ({
  section,
  ...sectionWords[section],
  inShortForm: shortFormSections.includes(section),
}));
