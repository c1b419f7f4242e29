// What somebody typed or chose in a form about a date, read field by field.
import { localDate } from '../domain/dates';
import { type LocalDate, personId } from '../domain/ids';
import { whenElse } from '../views/clock/date-forms';
import type { Pressed } from './asking';

/** A date that was typed counts, whatever still stands in the choice above it. */
export function wantedFrom(pressed: Pressed): {
  readonly on: LocalDate | undefined;
  readonly at: string | undefined;
  readonly toFollow: boolean;
} {
  const [day = '', time = ''] = (pressed.get('when') ?? '').split('T');
  const typed = given(pressed, 'on');
  const at = given(pressed, 'at') ?? (typed === undefined ? time : '');
  return {
    on: localDate(typed ?? day),
    at: at === '' ? undefined : at,
    toFollow: typed === undefined && pressed.get('when') === whenElse.toFollow,
  };
}

/** Undefined where nothing was typed or chosen. */
export function given(pressed: Pressed, name: string): string | undefined {
  const text = (pressed.get(name) ?? '').trim();
  return text === '' ? undefined : text;
}

/** Undefined where nobody timed it. */
export function minutesFrom(pressed: Pressed): number | undefined {
  const text = given(pressed, 'minutes');
  return text === undefined ? undefined : Number(text);
}

/** Undefined where nobody was named. */
export function coverFrom(pressed: Pressed) {
  const cover = given(pressed, 'cover');
  return cover === undefined ? undefined : personId(cover);
}
