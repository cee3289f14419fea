import { aNumber, type Takes } from './command.ts'

/** What a bare number counts when it names no task: `nhắc 3 phòng nộp báo cáo` is an order, and none of task 3. */
const COUNTED =
  /^\d+ (?:(?:don vi|co quan|phong|ban|nganh|so|xa|phuong|thon|to|khu|truong|ho|nguoi|can bo|cong chuc|dong chi|d\/c|chuyen vien|ngay|gio|tuan|thang|lan|cuoc|van ban|cong van|ho so|viec|nhiem vu|noi dung|bao cao)(?![a-z])|\/|-\d)/

/** Behind `giao`: a task that is there already, and for whom: `3 cho Long`, `việc số 3 đ/c Long`; `3 phòng rà soát` is an order. */
export const givenOn: Takes = rest =>
  /^(?:(?:nhiem vu|viec) )?(?:(?:so )?#?\d{1,9} (?:cho|den) \S|(?:so |#)\d{1,9} (?:d\/c|dc|dong chi|anh|chi|em|ong|ba|co|chu|phong|p\.|ban|to|van phong)(?![a-z]))/.test(
    rest
  )

/** One task's number and then anything, or nothing; in answer to a message about a task anything. Never so many of something. */
export const oneTask: Takes = (rest, about) => about || (aNumber(rest, about) && !COUNTED.test(rest))
