import type { Described } from './columns.ts'

/** What stands in the tables about the work, column by column. */
export const work = {
  task: {
    file: 'viec',
    about: 'Mỗi dòng một việc, theo tình trạng hiện nay.',
    columns: {
      number: 'Số việc',
      content: 'Nội dung',
      state:
        'Trạng thái: new mới giao, acknowledged đã nhận, in_progress đang thực hiện, waiting chờ xác nhận, done hoàn thành, suspended tạm dừng, declined từ chối, withdrawn thu hồi',
      leadUnitId: 'Đơn vị chủ trì (id trong don-vi)',
      leadPersonId: 'Người chủ trì (id trong nguoi); trống khi giao cho cả đơn vị',
      assignerId: 'Người giao',
      assignerUnitId: 'Giao với tư cách đơn vị nào',
      confirmerId: 'Người xác nhận',
      urgency: 'Độ khẩn: normal thường, urgent khẩn, very_urgent thượng khẩn, express hỏa tốc',
      dueAt: 'Hạn; trống khi không có hạn cụ thể',
      dueKind: 'day: hạn theo ngày, hết ngày mới trễ; instant: hạn theo giờ',
      lateFrom: 'Từ thời điểm này là quá hạn',
      dueWords: 'Chữ ghi hạn trong lời giao',
      assignedAt: 'Giao lúc',
      acknowledgedAt: 'Nhận lúc',
      acknowledgedById: 'Người nhận',
      reportCount: 'Số lần báo cáo kết quả',
      reportedAt: 'Thời điểm có hiệu lực của báo cáo: muộn hơn trong ngày văn bản và lúc nhập',
      waitingSince: 'Báo cáo đang chờ xác nhận từ lúc',
      completedAt: 'Xác nhận hoàn thành lúc; không dùng để xét quá hạn',
      returnCount: 'Số lần trả lại',
      documents: 'Số văn bản nêu trong lời giao (JSON)',
      source: 'Nguồn: document văn bản, handed_down giao tiếp, arising phát sinh',
      authority: 'Thẩm quyền: own tự giao, collective TM., for_head KT., by_order TL.',
      importance: 'Loại: routine chuyển để thực hiện, important quan trọng',
      classifiedById: 'Người phân loại',
      directive: 'Khóa văn bản giao việc (trong van-ban)',
      field: 'Lĩnh vực',
      forCitizens: 'Liên quan người dân, tổ chức',
      parentNumber: 'Là phần của việc số',
      series: 'Khóa của việc định kỳ sinh ra việc này',
      milestones: 'Các mốc trước hạn cuối (JSON)',
      enteredById: 'Người nhập',
      enteredAt: 'Nhập lúc',
      extensionsAsked: 'Số lần xin gia hạn',
      extensionCount: 'Số lần đã gia hạn',
      suspendedAt: 'Tạm dừng từ lúc',
      escalatedToId: 'Đang xin ý kiến của người',
      settledAt: 'Thời điểm báo cáo được giữ khi việc được mở lại',
      quality: 'Chất lượng: good tốt, met đạt, unmet chưa đạt',
      external: 'Việc này trong hệ thống khác: tên hệ thống, mã, trạng thái (JSON)',
      version: 'Số lần thay đổi'
    }
  },
  participant: {
    file: 'phoi-hop',
    about: 'Đơn vị, người phối hợp hoặc theo dõi từng việc.',
    columns: { taskNumber: 'Số việc', role: 'support phối hợp, watcher theo dõi', unitId: 'Đơn vị', personId: 'Người' }
  },
  report: {
    file: 'bao-cao',
    about: 'Tiến độ và báo cáo kết quả.',
    columns: {
      taskNumber: 'Số việc',
      kind: 'progress tiến độ, result kết quả',
      n: 'Báo cáo lần thứ; tiến độ là 0',
      text: 'Nội dung',
      documentNumber: 'Số văn bản báo cáo',
      documentDate: 'Ngày văn bản báo cáo',
      byId: 'Người báo cáo',
      at: 'Lúc',
      decision: 'pending chờ, accepted xác nhận, returned trả lại',
      decidedById: 'Người quyết định',
      decidedAt: 'Quyết định lúc',
      reason: 'Lý do trả lại'
    }
  },
  attachment: {
    file: 'tep',
    about: 'Tệp kèm lời giao và báo cáo; tệp nằm trong thư mục tep/ theo mã SHA-256.',
    columns: {
      taskNumber: 'Số việc',
      reportN: 'Kèm báo cáo lần thứ; 0 là kèm lời giao hoặc tiến độ',
      channel: 'Kênh',
      fileRef: 'Tên của tệp trên kênh',
      name: 'Tên tệp',
      kind: 'photo ảnh, file tệp',
      size: 'Số byte',
      sha256: 'Mã SHA-256, cũng là tên trong tep/',
      byId: 'Người gửi',
      at: 'Lúc'
    }
  },
  history: {
    file: 'qua-trinh',
    about: 'Mọi bước của mọi việc, không bao giờ sửa hay xóa.',
    columns: {
      taskNumber: 'Số việc',
      act: 'Bước',
      actorId: 'Người làm',
      forId: 'Làm thay ai',
      at: 'Xảy ra lúc',
      recordedAt: 'Ghi lúc',
      before: 'Các trường thay đổi, trước (JSON)',
      after: 'Các trường thay đổi, sau (JSON)',
      cause: 'Do tin nhắn hoặc việc định kỳ nào'
    }
  },
  extension: {
    file: 'gia-han',
    about: 'Các lần xin và cho gia hạn; hạn cũ được giữ.',
    columns: {
      taskNumber: 'Số việc',
      n: 'Lần thứ',
      askedById: 'Người xin, hoặc người tự cho',
      askedAt: 'Lúc',
      wantedAt: 'Xin đến',
      wantedKind: 'day theo ngày, instant theo giờ',
      reason: 'Lý do',
      decision: 'pending chờ, granted đồng ý, otherwise cho hạn khác, refused không đồng ý',
      decidedById: 'Người quyết định',
      decidedAt: 'Quyết định lúc',
      decidedReason: 'Lý do quyết định',
      oldDueAt: 'Hạn cũ',
      oldDueKind: 'Loại hạn cũ',
      newDueAt: 'Hạn mới',
      newDueKind: 'Loại hạn mới',
      excused: 'Không tính trễ'
    }
  },
  directive: {
    file: 'van-ban',
    about: 'Văn bản giao việc.',
    columns: {
      key: 'Khóa: số, ký hiệu và ngày',
      number: 'Số, ký hiệu',
      day: 'Ngày',
      issuer: 'Cơ quan ban hành',
      subject: 'Trích yếu',
      urgency: 'Độ khẩn',
      authority: 'Thẩm quyền',
      importance: 'Loại',
      classifiedById: 'Người phân loại',
      enteredById: 'Người nhập',
      enteredAt: 'Nhập lúc',
      needsNoTask: 'Không giao việc nào'
    }
  },
  series: {
    file: 'dinh-ky',
    about: 'Việc giao định kỳ.',
    columns: {
      key: 'Khóa',
      assignerId: 'Người giao',
      rule: 'daily, weekly:FRI, monthly:25 …',
      data: 'Lời giao (JSON)',
      next: 'Ngày kế tiếp',
      active: 'Còn lặp',
      version: 'Số lần thay đổi'
    }
  },
  reminder: {
    file: 'nhac-viec',
    about: 'Các lần nhắc, đôn đốc.',
    columns: { taskNumber: 'Số việc', kind: 'Loại nhắc', personId: 'Nhắc ai', at: 'Lúc' }
  },
  seal: {
    file: 'niem-phong',
    about: 'Niêm phong hằng giờ dòng cuối của quá trình các việc, để thấy được nếu bị sửa hay xóa.',
    columns: {
      number: 'Lần',
      at: 'Lúc',
      upTo: 'Đến dòng',
      heads: 'Số việc, thứ tự và mã của dòng cuối (JSON)',
      hash: 'Mã của lần này, tính cả mã của lần trước'
    }
  },
  snapshot: {
    file: 'da-cong-bo',
    about: 'Số liệu đã công bố, giữ nguyên mãi.',
    columns: { kind: 'Loại', period: 'Kỳ', data: 'Số liệu (JSON)', at: 'Công bố lúc' }
  }
} as const satisfies Described<
  | 'task'
  | 'participant'
  | 'report'
  | 'attachment'
  | 'history'
  | 'extension'
  | 'directive'
  | 'series'
  | 'reminder'
  | 'seal'
  | 'snapshot'
>
