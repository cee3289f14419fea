import type { Rows } from '../core/rows.ts'
import { work } from './columns-work.ts'

/** Tables as they are exported: the file, what it is, and what each of its columns says; a column left out does not compile. */
export type Described<T extends keyof Rows> = {
  readonly [K in T]: {
    readonly file: string
    readonly about: string
    readonly columns: Readonly<Record<Exclude<keyof Rows[K] & string, 'lentBy'>, string>>
  }
}

/** What stands in the tables about the office itself. */
const office = {
  unit: {
    file: 'don-vi',
    about: 'Cây đơn vị.',
    columns: {
      id: 'Số của đơn vị',
      code: 'Mã',
      name: 'Tên',
      shortName: 'Tên ngắn',
      type: 'Loại; cùng loại được xếp hạng với nhau',
      order: 'Thứ tự',
      parentId: 'Đơn vị cấp trên',
      aliases: 'Tên gọi khác (JSON)',
      validFrom: 'Ngày đầu tiên hoạt động; trống: từ trước khi dùng hệ thống',
      validTo: 'Ngày cuối cùng còn hoạt động',
      successorId: 'Đơn vị kế thừa',
      pilot: 'Đang thử nghiệm',
      officialFrom: 'Tính số liệu từ ngày'
    }
  },
  person: {
    file: 'nguoi',
    about: 'Người trong danh bạ.',
    columns: {
      id: 'Số của người',
      code: 'Mã',
      name: 'Họ tên',
      phone: 'Điện thoại',
      locale: 'Ngôn ngữ',
      active: 'Đang làm việc'
    }
  },
  post: {
    file: 'chuc-vu',
    about: 'Ai giữ chức vụ gì, ở đâu, từ ngày nào đến ngày nào.',
    columns: {
      id: 'Số',
      personId: 'Người',
      unitId: 'Đơn vị',
      role: 'Vai trò',
      title: 'Chức vụ',
      fields: 'Lĩnh vực (JSON)',
      from: 'Từ ngày',
      to: 'Đến ngày'
    }
  },
  substitution: {
    file: 'thay-the',
    about: 'Ai thay ai, từ ngày nào đến ngày nào.',
    columns: {
      id: 'Số',
      absentId: 'Người vắng',
      substituteId: 'Người thay',
      from: 'Từ ngày',
      to: 'Đến ngày',
      byId: 'Người quyết định'
    }
  },
  account: {
    file: 'tai-khoan',
    about: 'Tài khoản chat đã biết và người của nó.',
    columns: {
      address: 'Địa chỉ trên kênh',
      personId: 'Người; trống khi chưa liên kết',
      name: 'Tên trên kênh',
      locale: 'Ngôn ngữ',
      reachable: 'Còn nhắn được',
      lastHeard: 'Nhắn lần cuối',
      wrongCodes: 'Số lần gõ sai mã',
      wrongSince: 'Sai từ lúc',
      claimedId: 'Đưa số điện thoại của người'
    }
  },
  group: {
    file: 'nhom',
    about: 'Nhóm chat.',
    columns: {
      address: 'Địa chỉ trên kênh',
      title: 'Tên nhóm',
      unitId: 'Đơn vị',
      receives: 'Nhận gì (JSON)',
      active: 'Còn trong nhóm'
    }
  },
  setting: {
    file: 'cai-dat',
    about: 'Thiết lập khác mặc định.',
    columns: { key: 'Tên', value: 'Giá trị (JSON)' }
  },
  holiday: {
    file: 'lich-nghi',
    about: 'Ngày nghỉ, ngày làm bù do quản trị đặt.',
    columns: {
      day: 'Ngày',
      name: 'Tên',
      kind: 'Loại',
      status: 'official chính thức, provisional dự kiến',
      source: 'Nguồn'
    }
  },
  journal: {
    file: 'nhat-ky',
    about: 'Việc quản trị: cài đặt, lịch, đơn vị, người.',
    columns: {
      act: 'Việc',
      actorId: 'Người làm',
      forId: 'Làm thay ai',
      at: 'Lúc',
      subject: 'Về',
      before: 'Trước (JSON)',
      after: 'Sau (JSON)',
      cause: 'Do tin nhắn nào'
    }
  },
  feedback: {
    file: 'gop-y',
    about: 'Góp ý về hệ thống.',
    columns: {
      personId: 'Người',
      unitId: 'Đơn vị',
      kind: 'difficulty khó khăn, missing cần thêm, useful đánh giá',
      text: 'Nội dung',
      at: 'Lúc'
    }
  }
} as const satisfies Described<
  'unit' | 'person' | 'post' | 'substitution' | 'account' | 'group' | 'setting' | 'holiday' | 'journal' | 'feedback'
>

/** Everything that is exported. Left out: one-time codes, open cards and questions, letters on their way. */
export const described = { ...office, ...work } as const satisfies Described<
  Exclude<keyof Rows, 'code' | 'draft' | 'question'>
>
