import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakBuild, broken } from '../../crash/broken.ts'
import { whats } from '../../crash/options.ts'
import { build, type Program } from '../service/build.ts'

let program: Program
beforeAll(() => {
  program = build()
})
afterAll(() => program.remove())

test.each(whats.flatMap(what => broken[what].map(fault => ({ what, name: fault.name, fault }))))(
  'the program can still be made wrong: $what, $name',
  ({ fault }) => {
    const wrong = breakBuild(program, fault)
    expect(dirname(wrong.path)).not.toBe(dirname(program.path))
    wrong.remove()
  }
)
