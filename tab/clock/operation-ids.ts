// Gives every step that is saved an operation id of its own, so that sending it again can never save it twice.

/** Ids that a form has sent. They are spent even when the answer was lost. */
const spent = new Set<string>();

/** The id that came with the view, or a fresh one when another form has sent that one already. */
export function claimOperationId(offered: string): string {
  const operationId = spent.has(offered) ? crypto.randomUUID() : offered;
  spent.add(operationId);
  return operationId;
}
