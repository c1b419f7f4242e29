// The words of a record as a supervisor would send them; a test changes the part it is about.
import type { RecordWords } from '../../bot/domain/records/record';
import { on } from '../domain/given-council';

/** An ordinary record: nothing empty that the advice would name, nothing a child could be known by. */
export const writtenRecord = (spoiled: Partial<RecordWords> = {}): RecordWords => ({
  form: 'full',
  readiness: 'ready',
  heldOn: on('2027-03-08'),
  from: '10:00',
  to: '11:30',
  place: 'Room 2',
  present: '',
  interruptions: '',
  modelId: null,
  agenda: [],
  takenOut: [],
  sections: {
    'check-in': 'Arrived tired after a week of duty, glad of the time.',
    reflection: 'What else could explain the silence in the visit? We tried three readings before deciding.',
    workload: 'Seventeen children, two of them new; was reminded about late visits.',
  },
  wellbeingHeld: true,
  behaviours: [],
  actions: [
    {
      draftId: 'a1',
      owner: 'worker',
      byOn: on('2027-03-22'),
      text: 'Write down the visit plan for the next month',
    },
  ],
  issues: [],
  reflectionMinutes: null,
  nextTime: '',
  notIdentifiers: [],
  ...spoiled,
});
