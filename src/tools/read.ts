import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { createCalendar } from '../core/calendar.ts'
import { readAssignment, toExample } from '../reading/index.ts'
import { optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc read --json < dong.jsonl'
const said = z.object({ text: z.string(), ref: z.iso.datetime({ offset: true }) })

/** Reads lines of chat without any roster: one `{"text", "ref"}` a line in, one reading a line out (DESIGN 10). */
export const readTool: Tool = {
  name: 'read',
  usage,
  does: 'Đọc câu giao việc: mỗi dòng vào một {"text", "ref"}, mỗi dòng ra một kết quả.',

  async run(words, desk) {
    optionsOf(words, { json: { type: 'boolean' } }, usage)
    const calendar = createCalendar()
    let faulty = 0
    for await (const line of createInterface({ input: Readable.from(desk.input) })) {
      if (line.trim() === '') continue
      const parsed = said.safeParse(parsedJson(line))
      if (!parsed.success) {
        faulty += 1
        desk.tell(`Không đọc được dòng: ${line.slice(0, 80)}`)
        continue
      }
      const { text, ref } = parsed.data
      const reading = readAssignment(text, { now: new Date(ref), calendar, roster: null, beforeDate: 'strict' })
      desk.print(JSON.stringify(toExample(reading)))
    }
    return faulty > 0 ? 1 : 0
  }
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
