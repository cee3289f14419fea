/** Family names, folded. */
export const families: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ' +
    'ha thai cao chu luong luu ta tong than quach kieu trieu quang lo lu vi nong hua be ma giang sung vang thao mua ' +
    'ksor nay rmah siu kpa rcham y h dieu thi lai la khuat nghiem tang kim son thach bach banh au cu cung diep dam'
  ).split(' ')
)
