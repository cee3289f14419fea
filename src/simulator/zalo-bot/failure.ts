/** A call that the platform refuses, in its own words. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: number
  constructor(code: number, description: string) {
    super(description)
    this.code = code
  }
}

export const badRequest = (text: string): Failure => new Failure(400, `Bad request - ${text}`)
