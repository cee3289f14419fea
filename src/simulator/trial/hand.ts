import type { ClockView, TrialClock } from './view.ts'

/** The hand on the trial clock: moves it forward, one move at a time. */
export type Hand = {
  view(): ClockView
  /** False when the moment is not ahead or another move is on. Resolves when what was due has happened. */
  move(to: Date): Promise<boolean>
}

export function createHand(clock: TrialClock): Hand {
  let moving = false
  return {
    view: () => ({ now: clock.now().toISOString(), moving }),
    async move(to) {
      if (moving || to.getTime() <= clock.now().getTime()) return false
      moving = true
      try {
        await clock.moveTo(to)
        return true
      } finally {
        moving = false
      }
    }
  }
}
