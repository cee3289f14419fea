/**
 * How words of time are written with their accents, by their letters alone. Folding makes `thứ`, `thư` and `thu` one
 * word; this tells them apart again. Words not here are not told apart.
 */
const words =
  'hôm mai mốt kia nay này ngày tuần tháng quý/quí/qúy/qui năm/nam thứ chủ nhật/nhất hai ba tư/từ bốn sáu/sau bảy/bẩy tám chín ' +
  'mười/mươi một/mốt giờ tiếng phút rưỡi/rưởi kém sáng trưa chiều tối/tới đêm đầu cuối giữa trong vòng hết trước sau/sáu ' +
  'đến tới/tối hạn chậm nhất/nhật muộn chót thời nữa/nửa làm việc rằm mùng mồng tết giêng chạp âm lịch mỗi hàng/hằng hằng ' +
  'định kỳ/kì tới kể tính quá không qua/quá vào'

function gather(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const forms of words.split(' '))
    for (const form of forms.split('/')) {
      const letters = form
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replaceAll('đ', 'd')
      found.set(letters, (found.get(letters) ?? new Set()).add(form))
    }
  return new Map([...found].map(([letters, forms]) => [letters, [...forms]]))
}

/** From the letters alone to every accented spelling that is a word of time. */
export const spellings = gather()
