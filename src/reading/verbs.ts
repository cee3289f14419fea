/**
 * Words with which the work begins, folded: where a name that the roster does not know must end. `Sở Xây dựng` shows
 * that some are also parts of names; who reads a name knows that its second word belongs to it.
 */
const phrases =
  'bao cao|ra soat|tham muu|hoan thanh|tong hop|soan|soan thao|kiem tra|chuan bi|xu ly|lien he|lam|doi chieu|nop|tiep|trinh|cap nhat|' +
  'theo doi|don doc|photo|phoi hop|chu tri|du thao|quyet toan|xem|khao sat|xay dung|tham dinh|scan|lap|chinh sua|kiem ke|tong ve sinh|' +
  'tra loi|nghien cuu|danh gia|trien khai|thuc hien|to chuc|tuyen truyen|phan cong|bo tri|sap xep|gui|nhan|ban hanh|cong bo|niem yet|' +
  'giai quyet|giai trinh|giam sat|thanh tra|thong ke|thong bao|de xuat|dang ky|ky|in|in an|don|don dep|du|hop|' +
  'lay|gap|goi|hoi|huong dan|tap huan|dao tao|quan ly|bao ve|truc|phuc vu|mua|mua sam|sua|sua chua|viet|doc|cho|giup|phai|nhanh chong|' +
  'khan truong|tiep tuc|tang cuong|tap trung|chu dong|kip thoi|cung cap|ban giao|tiep nhan|tham gia|tham du|kiem|ra quan|xac minh|xac nhan|xin|' +
  'chi dao|chi tra|thu thap|dieu tra|dieu chinh|bo sung|hoan thien|hoan tat|phan tich|phan bo|cai tao|nang cap|khac phuc|phong chong|' +
  'van dong|trao|khen thuong|tuyen dung|bo nhiem|luan chuyen|cham|so ket|tong ket|xu phat|thu hoi|giai phong|do dac|so hoa|' +
  'nhap|quet|luu tru|chuyen|phat dong|treo|lap dat|van hanh|bao duong|bao tri|nghiem thu|thanh toan|tam ung|hop dong|lam viec|lam ro|neu|ghi|' +
  'quan triet|pho bien|to giac|phan loai|lua chon|chon|kien nghi|gop y|cho y kien|y kien|tu van|ho tro|quan tam|luu y|nghe|tim|tra cuu|tra|dat|chup|quay'

const verbs: ReadonlySet<string> = new Set(phrases.split('|'))
const longest = 3

/** Whether the work begins at this word. */
export const beginsWork = (words: readonly string[], at: number): boolean => workWords(words, at) > 0

/** How many words name the work at this place; 0 when it does not begin here. */
export function workWords(words: readonly string[], at: number): number {
  for (let n = longest; n > 0; n--) if (verbs.has(words.slice(at, at + n).join(' '))) return n
  return 0
}
