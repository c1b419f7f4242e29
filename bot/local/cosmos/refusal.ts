// The one way this store says no: a status, a code and a sentence, thrown so that a transaction rolls back on the way out.

/**
 * A request the store refuses. It is an exception, not a value, because a refusal inside a batch must unwind
 * the SQLite transaction; the wire turns it into an HTTP answer and nothing else ever sees it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    /** Cosmos' word for the status, for example `Conflict`. */
    readonly code: string,
    message: string,
    /** Modelled request units of the refusal. */
    readonly charge = 0,
  ) {
    super(message);
  }
}

/** 400: the request is wrong, here and in Azure. */
export const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/** 501: Azure Cosmos DB can do this and the local store cannot, so it answers nothing rather than something wrong. */
export const notSupported = (what: string): Refusal =>
  new Refusal(501, 'NotImplemented', `Not supported by the local Cosmos-compatible store: ${what}`);

/** 401: the signature does not belong to this store's key. */
export const unauthorised = (message: string): Refusal => new Refusal(401, 'Unauthorized', message);

/** 404: there is no such database, container or document; `charge` is that of looking for it. */
export const notFound = (message: string, charge = 0): Refusal =>
  new Refusal(404, 'NotFound', message, charge);

/** 409: the id is taken. */
export const conflict = (message: string, charge = 0): Refusal =>
  new Refusal(409, 'Conflict', message, charge);

/** 412: the document is no longer the version named by If-Match. */
export const preconditionFailed = (message: string, charge = 0): Refusal =>
  new Refusal(412, 'PreconditionFailed', message, charge);

/** 413: bigger than 2 MB. */
export const tooLarge = (message: string): Refusal => new Refusal(413, 'RequestEntityTooLarge', message);
