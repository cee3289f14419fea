import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate'

/** So many letters are packed at once. */
const PIECE = 65_536
/** Rows are much alike: looking harder for what repeats takes twice as long and saves a tenth. */
const LEVEL = 2

/**
 * A zip with one of its files written anew from its text, piece by piece: what comes in is packed at once and let go, so
 * that memory does not grow with the rows of a paper. A fault when there is no such file.
 */
export function rewritten(zip: Uint8Array, name: string, write: (text: string) => Iterable<string>): Uint8Array {
  const files = unzipSync(zip)
  const old = files[name]
  if (!old) throw new Error(`No ${name} in the file`)
  const packed: Uint8Array[] = []
  const out = new Zip((fault, bytes) => {
    if (fault) throw fault
    packed.push(bytes)
  })
  for (const [path, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(path, { level: LEVEL })
    out.add(file)
    if (path !== name) file.push(bytes, true)
    else {
      for (const piece of gathered(write(strFromU8(old)))) file.push(strToU8(piece))
      file.push(new Uint8Array(), true)
    }
  }
  out.end()
  return joined(packed)
}

/** Short texts joined to longer ones: each is packed by itself. */
function* gathered(texts: Iterable<string>): Iterable<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
