/**
 * How words of time are written, and behind `~` the other words that have the same letters without accents. Folding
 * makes `thứ`, `thư` and `thu` one word; this tells them apart again. A spelling that is neither (`trươc`, `tuàn`) is no
 * word at all: a slip, and meant is the word of time. Words not here are not told apart.
 */
const words = `
hôm~hòm,hõm,hỏm,hóm mai~mãi,mái,mải,mại,mài,mǎi mốt,một~mót,mọt kia~kìa nay,này~nảy,nãy,nạy,nẩy,nấy,nậy,náy
ngày~ngay,ngây,ngấy,ngậy,ngầy tuần~tuân,tuấn,tuẫn tháng~thang,thăng,thắng,thẳng,thằng,thặng quý,quí,qúy,qui~quy,quỳ,quỷ,quỹ,quì
năm,nam~nấm,nắm,nằm,nám,nạm,nậm thứ~thu,thư,thú,thù,thủ,thụ,thử,thự,thừ chủ~chu,chú,chữ,chừ,chử
nhật,nhất~nhát,nhạt,nhặt,nhắt hai~hài,hái,hại,hãi,hải ba~bà,bá,bả,bã,bạ tư,từ~tu,tú,tù,tủ,tụ,tử,tứ,tự,tữ
bốn~bon,bọn,bón,bôn,bồn,bổn,bộn sáu,sau~sâu,sấu,sầu,sậu bảy,bẩy~bay,bày,bẫy,bây,bầy,bậy tám~tam,tâm,tạm,tắm,tầm,tấm,tẩm,tằm
chín~ mười,mươi~muối,muỗi,muội giờ~gió,giỏ,giỗ,giò,gio,giơ tiếng~ phút~ rưỡi,rưởi~ruồi,ruổi kém~kem,kèm,kẽm,kềm
sáng~sang,sàng,sảng trưa~ chiều~chiêu,chiếu,chiểu tối,tới~tôi,tồi,tội,tỏi,tơi đêm~đem,đếm,đệm,dem,dềm
đầu~đau,đâu,đậu,đấu,dầu,dâu,dấu,dậu,dẫu cuối~cười,cưới,cưỡi,cuội giữa~giũa trong~trọng,trống,trồng,trông,tròng
vòng~vong,võng,vọng hết~hét trước~ đến~đen,đèn,đền,dền hạn~hàn,hán,hân,hận,hẳn,hằn,hắn,han chậm~chạm,chăm,châm,chấm,chàm
muộn~muốn,mượn,muôn,mướn chót,chốt~chợt,chột thời~thôi,thổi,thối,thỏi,thói nữa,nửa~nứa,nưa làm~lâm,lắm,lam,lầm,lấm việc~
rằm~rám,rậm,râm,rầm mùng~mừng,mung mồng~mong,mỏng,móng,mộng,mông,mống tết~ giêng~giếng chạp~chấp,chập,chắp
âm~am,ám,ầm,ẩm,ấm,ẵm lịch~ mỗi~mới,mời,mọi,môi,mối,mồi,mỏi hàng,hằng~hang,hạng,háng,hãng,hăng định~đinh,đình,đính,đỉnh,dinh,dính
kỳ,kì~ký,kỹ,kỷ,kĩ,kỉ,kí kể~kê,kế,kẻ,kè,kẽ,kệ,ke tính~tinh,tỉnh,tình,tĩnh,tịnh quá,qua~quả,quà,quạ không~khống,khổng vào~
bữa~bừa,bựa,bứa
`

const lettersOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')

const entries = words
  .trim()
  .split(/\s+/)
  .map(entry => entry.split('~').map(forms => forms.split(',')))

/** The letters of every word of time. */
export const timeLetters: ReadonlySet<string> = new Set(entries.map(([right = []]) => lettersOf(right[0] ?? '')))

/** Other words that have the letters of a word of time, with their accents. */
export const otherWords: ReadonlySet<string> = new Set(
  entries.flatMap(([right = [], other = []]) => other.filter(word => word !== '' && !right.includes(word)))
)
