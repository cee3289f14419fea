/** What Zalo says with a code, where its documentation or traffic gives the words. */
const TEXTS: Readonly<Record<number, string>> = {
  [-32]: 'Your application reached limit call api',
  [-100]: 'The attachment is expired',
  [-200]: 'Send message failed',
  [-201]: 'Params is invalid',
  [-204]: 'Official Account is disable',
  [-205]: 'Official Account does not exist',
  [-209]: 'This API is not supported because the application has not been activated',
  [-210]: 'Parameter exceed limit',
  [-211]: 'Out of quota',
  [-212]: 'The application has not registered this API',
  [-213]: 'User has not followed the Official Account',
  [-216]: 'Access token is invalid',
  [-217]: 'User has blocked invitations from the Official Account',
  [-218]: 'Out of quota receive for the user',
  [-220]: 'access_token is expired or removed',
  [-221]: 'Official Account is not verified',
  [-223]: 'The Official Account has not granted the application this API',
  [-224]: 'The package of the Official Account does not include this API',
  [-227]: 'User is banned or has been inactive for more than 45 days',
  [-230]: 'User has not interacted with the OA in the past 7 days',
  [-232]: 'User has not interacted with the OA, or the interaction is out of date',
  [-233]: 'Message type is not supported',
  [-237]: 'The group is disabled',
  [-238]: 'The asset is used',
  [-240]: 'The V2 message API was shut down',
  [-244]: 'User has restricted this type of message',
  [-320]: 'The application is not linked with a Zalo Cloud Account',
  [-321]: 'The Zalo Cloud Account is out of money',
  [-403]: 'OA is not in group',
  [-14002]: 'Invalid app id',
  [-14003]: 'Invalid redirect uri or code verifier',
  [-14004]: 'Invalid secret key',
  [-14014]: 'Invalid refresh token',
  [-14068]: 'Invalid authorization code'
}

export const textOf = (code: number): string => TEXTS[code] ?? 'Unknown error'

/** A call that Zalo refuses, by its own code. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: number
  constructor(code: number, text: string = textOf(code)) {
    super(text)
    this.code = code
  }
}

/** A request that is not shaped as Zalo wants it. */
export const invalid = (what: string): Failure => new Failure(-201, `${textOf(-201)}: ${what}`)
