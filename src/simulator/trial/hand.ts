import { type Bell, createBell } from '../bell.ts'
import type { ClockView, TrialClock } from './view.ts'

/** The hand on the trial clock: moves it forward, one move at a time. */
export type Hand = {
  view(): ClockView
  /** False when the moment is not ahead or another move is on. Resolves when what was due has happened. */
  move(to: Date): Promise<boolean>
  /** Rings when a move begins and when it ends. */
  readonly moves: Bell<ClockView>
}

export function createHand(clock: TrialClock): Hand {
  const moves = createBell<ClockView>()
  let moving = false
  const view = (): ClockView => ({ now: clock.now().toISOString(), moving })

  return {
    view,
    moves,
    async move(to) {
      if (moving || to.getTime() <= clock.now().getTime()) return false
      moving = true
      moves.ring(view())
      try {
        await clock.moveTo(to)
        return true
      } finally {
        moving = false
        moves.ring(view())
      }
    }
  }
}
