// What kind of activity came: words that were typed, a button, an invoke; and where, for the security log.
import { type Activity, ActivityTypes } from 'botbuilder';
import { verbs } from '../cards/verbs';
import { isObject, pressedIn } from './received';

export const isInvoke = ({ type, name }: Activity, wanted: string | RegExp) =>
  type === ActivityTypes.Invoke && (typeof wanted === 'string' ? name === wanted : wanted.test(name ?? ''));
export const isSubmit = ({ type, value }: Activity) => type === ActivityTypes.Message && isObject(value);
export const isTyped = ({ type, value }: Activity) => type === ActivityTypes.Message && !isObject(value);

/** Words move to the personal chat, and the dialog of a message action is seen by nobody else. */
export const mayComeFromAnywhere = (activity: Activity) =>
  isTyped(activity) || isInvoke(activity, /^composeExtension\//);

/** `chat`, with the button where it is one of ours: what a client sends in place of one is anybody's words. */
export function placeOf(activity: Activity): string {
  const pressed = pressedIn(activity).get('verb');
  const verb = Object.values(verbs).find((one) => one === pressed);
  return verb ? `chat ${verb}` : 'chat';
}

/** Teams asks for these by itself. */
export const asksOnlyToSee = (activity: Activity) =>
  isInvoke(activity, 'adaptiveCard/action') && pressedIn(activity).get('verb') === verbs.refresh;
