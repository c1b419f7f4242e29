// Somebody else named by one word, in the places where people write.
import { personId } from '../../../bot/domain/ids';
import { isTextField } from '../../../bot/domain/rights/strings-in';
import { thirdParties } from '../../../bot/domain/rights/third-parties';
import { cast, council, person } from '../given-council';

it('a copy for a request: somebody named by one word as the service is looked at', () => {
  const known = council({ people: [...cast, person('zebediah', { displayName: 'Zebediah Quill' })] });
  const look = thirdParties(known, personId('lewis'));
  const of = (content: object) =>
    look({ file: personId('lewis'), content: { entry: { kind: 'x', ...content } } });
  expect(of({ text: 'Zebediah' }).map(({ kind }) => kind)).toContain('name');
  expect(of({ service: 'Zebediah' }).map(({ kind }) => kind)).toContain('name');
});

it('every place where somebody types is one of them, and an id or a choice is none', () => {
  const typed = [
    'agency',
    'entry.findings',
    'words.contributes',
    'words.sections.review',
    'words.differently.3f2a-1',
    'words.agenda.0.outcome',
    'words.reviewed.1.words',
    'words.notIdentifiers.0',
  ];
  expect(typed.filter((where) => !isTextField(where))).toEqual([]);
  expect(['entryId', 'entry.state', 'words.agenda.0.from'].filter(isTextField)).toEqual([]);
});
