import { aNumber, type Takes } from './command.ts'

/** What a bare number counts when it names no task: `nhắc 3 phòng nộp báo cáo` is an order, and none of task 3. */
const COUNTED =
  /^\d+ (?:(?:don vi|co quan|phong|ban|nganh|so|xa|phuong|thon|to|khu|truong|ho|nguoi|can bo|cong chuc|dong chi|d\/c|chuyen vien|ngay|gio|tuan|thang|lan|cuoc|van ban|cong van|ho so|viec|nhiem vu|noi dung|bao cao)(?![a-z])|\/|-\d)/

/** One task's number and then anything, or nothing; in answer to a message about a task anything. Never so many of something. */
export const oneTask: Takes = (rest, about) => about || (aNumber(rest, about) && !COUNTED.test(rest))
