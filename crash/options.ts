/** What is killed at: people at work by one of three ways in, tokens being refreshed, an office being upgraded. */
export const whats = ['polling', 'webhook', 'zalo-oa', 'refresh', 'upgrade'] as const
export type What = (typeof whats)[number]

/** What `npm run crash` was asked for. */
export type Options = {
  readonly what: What
  /** Kills over all stages. */
  readonly kills: number
  readonly seed: number
  /** `sqlite`, or the address of a PostgreSQL server on which databases may be made and dropped. */
  readonly database: string
  readonly replicas: 1 | 3
  /** No kill is begun after so many minutes: a slow machine kills less, and says so. */
  readonly minutes: number
  /** Whether broken builds are to be caught instead. */
  readonly broken: boolean
}

/** What was asked for cannot be done, in a sentence. */
export class Misasked extends Error {}

const MOST_KILLS = 1000

/** Reads the command line; pure. */
export function optionsFrom(words: readonly string[]): Options {
  let what: What | undefined = 'polling'
  const read = { kills: 200, seed: 1, database: 'sqlite', replicas: 1, minutes: 60, broken: false }
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (word === '--broken') read.broken = true
    else if (word === '--what') what = whats.find(one => one === words[i + 1] && ++i)
    else if (word === '--kills') read.kills = count(word, words[++i])
    else if (word === '--seed') read.seed = count(word, words[++i])
    else if (word === '--replicas') read.replicas = count(word, words[++i])
    else if (word === '--minutes') read.minutes = count(word, words[++i])
    else if (word === '--database') read.database = words[++i] ?? ''
    else throw new Misasked(`${word} is not understood: see crash/README.md`)
  }
  if (!what) throw new Misasked(`--what is one of ${whats.join(', ')}`)
  const { kills, replicas, database } = read
  if (kills < 1 || kills > MOST_KILLS) throw new Misasked(`--kills is 1 to ${MOST_KILLS}`)
  if (replicas !== 1 && replicas !== 3) throw new Misasked('--replicas is 1 or 3')
  const server = /^postgres(?:ql)?:\/\//.test(database) && URL.canParse(database)
  if (database !== 'sqlite' && !server) throw new Misasked('--database is sqlite or postgresql://...')
  if (server && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(database).hostname))
    throw new Misasked('--database must be on this machine: databases are made and dropped there')
  if (replicas === 3 && !server) throw new Misasked('several replicas need PostgreSQL')
  if (replicas === 3 && what !== 'polling') throw new Misasked('several replicas are for --what polling')
  return { ...read, what, replicas }
}

function count(option: string, word: string | undefined): number {
  if (word === undefined || !/^\d{1,9}$/.test(word)) throw new Misasked(`${option} needs a number`)
  return Number(word)
}
