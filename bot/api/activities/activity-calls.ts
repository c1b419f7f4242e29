// Activities of a worker's file from the tab: the list, one more, and what was done differently.
import { kindsToWrite } from '../../domain/activities/activity-access';
import { readOperationId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import {
  type ActivityDone,
  putAside,
  sayActivity,
  sayDifferently,
} from '../../use-cases/activities/on-activity';
import { openActivities, openDueActivities } from '../../use-cases/activities/open-activities';
import { activitiesView, activityView, dueActivitiesView } from '../../views/activities/activities-view';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { sayActivityRequest, sayDifferentlyRequest } from './activity-contract';

/** Two requests; three when an appraisal summary was shared. */
export async function getActivities({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openActivities(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(activitiesView(opened.value, ports.newOperationId())) : opened;
}

/** How much is due, for a link: one point read. */
export async function getDueActivities({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openDueActivities(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(dueActivitiesView(opened.value)) : opened;
}

/** 201 for a new one, 200 for the same one delivered again. */
export async function postActivity(asked: Asked): Promise<Answered> {
  const { ports, viewer, params, body } = asked;
  const owner = ownerIn(ports, viewer, params);
  if (kindsToWrite(ports.directory.council(), viewer, owner, todayIn(ports)).length === 0)
    return { refusal: { kind: 'not-yours' } };
  const read = sayActivityRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { findings = '', nextOn = null, actions = [], notIdentifiers = [] } = read.data;
  const given = { ...read.data, findings, nextOn, actions, notIdentifiers };
  return answered(
    asked,
    await sayActivity(ports, { ...given, operationId, by: viewer, about: owner }),
    'Saved.',
  );
}

/** The worker's own answer; 404 for everybody else. */
export async function postDifferently(asked: Asked): Promise<Answered> {
  const { ports, viewer, params, body } = asked;
  const owner = ownerIn(ports, viewer, params);
  if (viewer !== owner) return { refusal: { kind: 'not-yours' } };
  const read = sayDifferentlyRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const command = { operationId, by: viewer, about: owner, entryId: params.entryId ?? '' };
  if ('nothingYet' in read.data) {
    return answered(
      asked,
      await putAside(ports, command),
      'Put aside. We ask again after your next session.',
    );
  }
  const { text, notIdentifiers = [] } = read.data;
  const message = 'Saved. Your supervisor can read it beside the training.';
  return answered(asked, await sayDifferently(ports, { ...command, text, notIdentifiers }), message);
}

function answered(asked: Asked, done: Outcome<ActivityDone>, message: string): Answered {
  if (!done.ok) return done;
  const { ports, viewer, params } = asked;
  const { entry, alreadySaved } = done.value;
  const opened = {
    council: ports.directory.council(),
    viewer,
    owner: ownerIn(ports, viewer, params),
    today: todayIn(ports),
  };
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      activity: activityView(opened, entry, undefined),
      alreadySaved,
      message: alreadySaved ? 'That was saved already.' : message,
    },
  };
}
