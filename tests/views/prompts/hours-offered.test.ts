// What the buttons of one card offer to several people at once.
import { type PersonId, personId } from '../../../bot/domain/ids';
import type { Prompt } from '../../../bot/domain/prompts/prompt';
import { dayCardView } from '../../../bot/views/prompts/day-card-view';
import { cast, council, head, on, person, supervises } from '../../domain/given-council';
import { headsOf } from '../../domain/prompts/given-prompts';
import { cardLinksOf } from '../../support/card-links';

const priya = personId('priya');

it('nobody on a list is offered a late date while an hour before the due date is free', () => {
  const names = ['ada', 'bea', 'cas', 'dot', 'eli', 'fay'];
  const files = council({
    people: [...cast, ...names.map((name) => person(name))],
    relationships: [supervises('tom', 'priya'), ...names.map((name) => supervises('priya', name))],
  });
  const today = on('2027-01-19');
  // Due in the same week: Tuesday 26 January.
  const heads = names.map((name) => head(name, '2026-12-29'));
  const prompts: Prompt[] = heads.map(({ personId: about }: { personId: PersonId }) => ({
    kind: 'due-soon',
    about,
    anchor: on('2027-01-26'),
    step: 1,
    subjectId: null,
    names: [],
  }));
  const { parts } = dayCardView({
    council: files,
    to: priya,
    day: null,
    prompts,
    waiting: 0,
    heads: headsOf(...heads),
    today,
    links: cardLinksOf(),
    atOnce: names.length,
  });
  const offered = parts.flatMap(({ buttons }) =>
    buttons.flatMap((button) => ('act' in button && button.act === 'pick' ? [button.ids.on ?? ''] : [])),
  );
  expect(offered).toHaveLength(names.length);
  expect(offered.filter((day) => day > '2027-01-26')).toEqual([]);
});
