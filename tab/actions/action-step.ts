// What may be said of an action, as the server takes it.
import type { ActionStepRequest } from '../../bot/api/actions/action-contract';

export type ActionStep = ActionStepRequest['step'];
