// The dates in the diary, and whom a date could be booked for, each with its buttons.

import { formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';
import { partsCard } from '../cards/parts-card';
import { doneCard } from '../cards/small-cards';
import { mySupervision } from '../use-cases/my-supervision';
import { openTeam } from '../use-cases/open-team';
import { nobodyToAskWords } from '../views/answers-view';
import { bookListView, diaryListView, type Standing } from '../views/clock/diary-list-view';
import type { WithWhom } from '../views/clock/people-forms';
import { takenFor } from './acting';
import type { Asking, Pressed } from './asking';
import { bookingForm } from './date-answers';

/** The next dates, soonest first, of one's own and of everybody one supervises; with names of those alone. */
export async function diaryCard(asking: Asking, called: readonly WithWhom[] = []): Promise<Card> {
  return partsCard(diaryListView(factsFor(asking, ofCalled(await everybody(asking), called))));
}

/** One form where there is only one thread, or one of that name; else whom it could be for, whoever is due first at the top. */
export async function bookCard(asking: Asking, called: readonly WithWhom[] = []): Promise<Card> {
  const [first, ...more] = ofCalled(await everybody(asking), called);
  if (first === undefined) return doneCard(nobodyToAskWords.anybody, null);
  if (more.length > 0) return partsCard(bookListView(factsFor(asking, [first, ...more])));
  const pressed: Pressed = new Map([['about', first.head.personId]]);
  const taken = await takenFor(bookingForm, asking, pressed);
  return formCard(bookingForm.view(asking, pressed, first.head, undefined, taken));
}

const ofCalled = (all: readonly Standing[], called: readonly WithWhom[]) =>
  called.length === 0 ? all : all.filter(({ head }) => called.some(({ about }) => about === head.personId));

async function everybody(asking: Asking): Promise<readonly Standing[]> {
  const [own, team] = await Promise.all([
    mySupervision(asking.ports, asking.person),
    openTeam(asking.ports, asking.person),
  ]);
  return [...(own.status.supervisorId ? [own] : []), ...team.rows];
}

const factsFor = ({ council, person, today, links }: Asking, standing: readonly Standing[]) => ({
  council,
  to: person,
  today,
  standing,
  linkTo: (one: Standing['head']['personId']) => links.thread(person, one),
  all: standing.every(({ head }) => head.personId === person)
    ? { title: 'Open my thread', url: links.thread(person, person) }
    : { title: 'Open my team', url: links.team(person) },
});
