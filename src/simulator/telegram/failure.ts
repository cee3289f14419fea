/** What Telegram adds to an error so that a program can act on it. */
export type FailureParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number }

/** A call that Telegram refuses, in its own words. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: number
  readonly parameters: FailureParameters | null
  constructor(code: number, description: string, parameters: FailureParameters | null = null) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const badRequest = (text: string): Failure => new Failure(400, `Bad Request: ${text}`)
export const forbidden = (text: string): Failure => new Failure(403, `Forbidden: ${text}`)
