import type { Call } from '../call.ts'
import { Failure, invalid } from '../failure.ts'
import { endingOf, type GivenFile, keepUpload } from '../files.ts'
import type { Route } from './route.ts'

const MEGABYTE = 2 ** 20
const LIMITS = { image: MEGABYTE, file: 5 * MEGABYTE }
const DOCUMENTS = ['pdf', 'doc', 'docx']

/** Looked at, not believed: the first bytes of a PNG, and of a JPEG. */
const isPicture = ({ bytes }: GivenFile): boolean =>
  ['89504e47', 'ffd8ff'].some(start => Buffer.from(bytes.subarray(0, 4)).toString('hex').startsWith(start))
const isDocument = ({ name }: GivenFile): boolean => DOCUMENTS.includes(endingOf(name))

function given(call: Call, kind: 'image' | 'file'): GivenFile {
  const file = call.uploads.get('file')
  if (!file || file.bytes.length === 0) throw invalid('file')
  if (file.bytes.length > LIMITS[kind]) throw new Failure(-210)
  if (!(kind === 'image' ? isPicture : isDocument)(file)) throw invalid('file type')
  return file
}

const image: Route = {
  method: 'POST',
  path: '/v2.0/oa/upload/image',
  run: (world, call) => ({ attachment_id: keepUpload(world, 'image', given(call, 'image')) })
}

const document: Route = {
  method: 'POST',
  path: '/v2.0/oa/upload/file',
  run: (world, call) => ({ token: keepUpload(world, 'file', given(call, 'file')) })
}

/** Files that messages may carry afterwards. */
export const uploadRoutes: readonly Route[] = [image, document]
