// How a message stands at one of Fluent's fields.

/** The server's refusal first, else our own gentle warning, else nothing. */
export function refusalOr(refusal: string | null, warning: string | null = null) {
  if (refusal !== null) return { validationState: 'error', validationMessage: refusal } as const;
  return warning === null ? {} : ({ validationState: 'warning', validationMessage: warning } as const);
}
