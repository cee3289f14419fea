### Mọi câu hệ thống nói, xếp theo lệnh. Một câu một dòng. Xưng hô: đồng chí, đề nghị.

## Chung
stranger = Tài khoản này chưa được liên kết. Đề nghị gõ: lienket MÃ (mã do quản trị đơn vị cấp cho đồng chí).
not-understood = Chưa hiểu ý đồng chí. Ví dụ, gõ: "việc của tôi" hoặc "báo cáo 12 đã làm xong, không có văn bản". Gõ "trợ giúp" để xem tất cả.
not-understood-assigner = Chưa hiểu ý đồng chí. Ví dụ, gõ: "giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11" hoặc "việc tôi giao". Gõ "trợ giúp" để xem tất cả.
fault = Hệ thống gặp lỗi khi xử lý tin nhắn này, chưa có gì được ghi nhận. Đề nghị đồng chí gửi lại sau ít phút.
too-long = Tin nhắn dài { $length } ký tự, quá mức { $limit }. Đề nghị rút gọn, hoặc gửi phần dài thành tệp đính kèm.
secret = Nội dung có dấu hiệu thuộc văn bản mật. Hệ thống không tiếp nhận và không lưu. Đề nghị giao bằng đường văn bản theo quy định và xóa tin nhắn vừa gửi.
secret-doubtful = Chưa rõ nội dung có thuộc văn bản mật hay không, nên hệ thống không tiếp nhận và không lưu. Đề nghị đồng chí gõ lại đầy đủ dấu; nếu là văn bản mật, đề nghị dùng đường văn bản và xóa tin nhắn vừa gửi.
edited = Sửa tin nhắn không làm thay đổi việc đã ghi nhận. Nếu thẻ giao việc còn chờ, gõ: sửa hạn 5/12. Nếu đã giao, gõ: thu hồi 12, rồi giao lại.
choices = Trả lời: { $offered }
sent-again = (gửi lại)
choose-how = Không có lựa chọn này. Đề nghị bấm hoặc gõ lại một trong các lựa chọn vừa nêu.
admin-only = Chỉ quản trị hệ thống dùng được lệnh này. Gõ "trợ giúp" để xem các lệnh của đồng chí.
no-deadline = không hạn
file-alone = Chưa rõ tệp này thuộc việc nào. Đề nghị gõ: báo cáo 12, rồi gửi tệp; hoặc trả lời (reply) tin nhắn của việc đó kèm tệp.
file-voice = Hệ thống chưa nghe được tin nhắn thoại. Đề nghị đồng chí gõ chữ.
file-too-large = Tệp { $name } vượt quá { $limit } MB. Đề nghị nén lại hoặc chia nhỏ rồi gửi.
file-of-task = Tệp của việc số { $number }: { $name }
weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ nhật

## Trạng thái, độ khẩn, vai trò
state-new = Mới giao (chưa nhận)
state-acknowledged = Đã nhận việc
state-in_progress = Đang thực hiện
state-waiting = Chờ xác nhận
state-done = Đã hoàn thành
state-suspended = Tạm dừng
state-declined = Bị từ chối
state-withdrawn = Đã thu hồi
stands-overdue = Quá hạn { $days } ngày làm việc
stands-overdue-now = Quá hạn
stands-due-soon = { $state }, sắp đến hạn
stands-in-time = Hoàn thành đúng hạn
stands-late = Hoàn thành quá hạn
urgency-normal = Thường
urgency-urgent = Khẩn
urgency-very_urgent = Thượng khẩn
urgency-express = Hỏa tốc
role-head = cấp trưởng
role-deputy = cấp phó
role-officer = chuyên viên
role-focal = cán bộ đầu mối
role-tracker = chuyên viên theo dõi
role-chief = chánh văn phòng
role-clerk = văn thư
role-supervisor = theo dõi số liệu
role-admin = quản trị

## Nút bấm
button-right = Đúng
button-alternative = { $due }
button-amend = Sửa
button-cancel = Hủy
button-no-deadline = Không hạn
button-name = { $name }
button-acknowledge = Đã nhận
button-report = Báo cáo
button-decline = Từ chối
button-detail = Chi tiết
button-withdraw = Thu hồi
button-confirm = Xác nhận
button-return = Trả lại
button-no-document = Không có văn bản
button-files = Xem tệp
button-back = ‹ Trước
button-on = Sau ›
button-my-tasks = Việc của tôi
button-awaiting = Chờ xác nhận
button-help = Trợ giúp
button-published = Bảng đã công bố
button-vi = Tiếng Việt
button-en = English
button-receive-alert = Nhận cảnh báo
button-receive-both = Nhận cảnh báo, xếp hạng
button-receive-leaders = Nhóm lãnh đạo: tất cả đơn vị

## Thẻ việc
card-content = • Việc: { $content }
card-lead = • Chủ trì: { $lead }
card-support = • Phối hợp: { $support }
card-due = • Hạn: { $due }
card-due-by = • Hạn: { $due } (theo "{ $words }")
card-undated = • Hạn: không có hạn cụ thể
card-urgency = • Độ khẩn: { $urgency }
card-documents = • Văn bản: { $documents }
card-files = • Tệp kèm theo: { $files }
card-warn-holiday = ⚠ Ngày { $day } là ngày nghỉ lễ ({ $name }).
card-warn-weekend = ⚠ Ngày { $day } là ngày nghỉ cuối tuần.
card-warn-after-hours = ⚠ Hạn rơi ngoài giờ làm việc.
card-warn-rolled-year = ⚠ Ngày này năm nay đã qua, nên tính sang năm sau.
card-warn-calendar-provisional = ⚠ Lịch nghỉ của năm này chưa có thông báo chính thức.
card-given = Việc số { $number } đã giao
card-state = • Tình trạng: { $state }
card-reached = • Đã chuyển đến: { $names }
card-acknowledged = • Đã nhận: { $name }, { $at }
card-unacknowledged = • Chưa có ai bấm nhận

## giao việc
assign-card = Giao việc (chờ đồng chí xác nhận)
assign-how = Đề nghị gõ đủ đơn vị và nội dung, ví dụ: giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11
assign-what = Nội dung việc là gì? Đề nghị đồng chí gõ nội dung.
assign-whom = Giao cho ai? Đề nghị gõ tên đơn vị hoặc người, ví dụ: P. VHXH
assign-when = Hạn khi nào? Ví dụ: 30/11, thứ 6, 16h mai. Nếu không có hạn, gõ: không hạn. (Việc: { $content })
assign-past = Hạn { $due } đã qua. Đề nghị gõ hạn mới, ví dụ: 30/11, thứ 6, 16h mai.
assign-which = "{ $words }" là ai? Đề nghị chọn một người hoặc đơn vị:
assign-which-post = Đồng chí giao việc này với tư cách lãnh đạo đơn vị nào?
assign-unknown = Không tìm thấy "{ $words }" trong danh sách đơn vị. Đề nghị gõ tên đầy đủ, ví dụ: Phòng Văn hóa - Xã hội, hoặc đ/c Long.
assign-not-yours = { $lead } không thuộc phạm vi đồng chí quản lý, nên chưa giao được. Đề nghị giao đơn vị, cá nhân mình quản lý, hoặc báo cáo lãnh đạo cấp trên giao.
assign-not-you = Giao việc dành cho lãnh đạo đơn vị và người được phân công. Đồng chí gõ "việc của tôi" để xem việc được giao.
due-how = Chưa hiểu hạn "{ $words }". Ví dụ: 30/11, thứ 6 tuần sau, 16h mai, 3 ngày làm việc; hoặc: không hạn.

## thẻ chờ xác nhận
draft-none = Không có thẻ giao việc nào đang chờ. Để giao việc mới, gõ: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11
draft-kept = Thẻ này đã được xác nhận và việc đã giao. Gõ "việc tôi giao" để xem.
draft-dropped = Thẻ này đã hủy. Để giao lại, đề nghị gõ lại nội dung giao việc.
draft-replaced = Thẻ này đã được sửa thành thẻ mới hơn; đề nghị dùng thẻ mới nhất bên dưới.
draft-old = Thẻ này đã để quá 2 ngày nên không còn hiệu lực. Đề nghị giao lại để hạn được tính đúng.
right-several = Đã giao { $count } việc
right-one = Số { $number }: { $lead }
order-received = { $assigner } giao việc số { $number }
order-support = { $assigner } đề nghị đồng chí phối hợp việc số { $number }
order-copy = { $assigner } giao việc số { $number } cho đơn vị, cá nhân thuộc quyền đồng chí (gửi để biết)
order-in-group = Việc số { $number } giao đơn vị, đề nghị đơn vị chuyển người phụ trách
unreachable = Chưa chuyển được việc số { $number } đến { $name } ({ $lead }): người này chưa liên kết tài khoản hoặc đã chặn tin nhắn. Đề nghị đồng chí báo trực tiếp.
unreachable-in-group = Chưa chuyển được việc số { $number } đến { $name } ({ $lead }): chưa liên kết tài khoản hoặc đã chặn tin nhắn. Đã chuyển vào nhóm { $group }.

## sửa
amend-which = Đồng chí muốn sửa phần nào?
amend-how = Đề nghị gõ phần cần sửa và nội dung mới, ví dụ: sửa hạn 5/12, sửa chủ trì P. Kinh tế, sửa độ khẩn khẩn.
amend-content = Nội dung
amend-lead = Chủ trì
amend-support = Phối hợp
amend-due = Hạn
amend-urgency = Độ khẩn
amend-content-ask = Nội dung mới là gì?
amend-lead-ask = Đơn vị hoặc người chủ trì mới là ai?
amend-support-ask = Ai phối hợp? Nếu không có, gõ: không
amend-due-ask = Hạn mới là khi nào? Ví dụ: 5/12, thứ 6, 16h mai; hoặc: không hạn
amend-urgency-ask = Chọn độ khẩn:
amend-urgency-how = Độ khẩn là một trong: thường, khẩn, thượng khẩn, hỏa tốc.
amend-no-other = Thẻ này không có cách hiểu khác về hạn. Đề nghị gõ: sửa hạn 5/12

## hủy
cancel-order = Đã hủy thẻ giao việc; chưa có việc nào được giao.
cancel-done = Đã dừng. Chưa có gì được ghi nhận.
cancel-nothing = Hiện không có gì đang làm dở. Muốn thu hồi việc đã giao, gõ: thu hồi 12

## việc
task-unknown = Không có việc số { $number } trong phạm vi của đồng chí. Gõ "việc của tôi" để xem các việc và số việc.
task-closed = Việc số { $number } đã ở trạng thái: { $state }, nên không làm tiếp bước này được. Gõ: chi tiết { $number }
task-waiting = Báo cáo việc số { $number } đang chờ xác nhận; đề nghị chờ kết quả, hoặc gửi thêm tệp minh chứng khi được trả lại.

## nhận
acknowledge-how = Đồng chí nhận việc số mấy? Ví dụ, gõ: nhận 12
acknowledge-done = Đã ghi nhận đồng chí nhận việc số { $number }.
acknowledge-already = Việc số { $number } đã có người nhận (tình trạng: { $state }). Khi xong, gõ: báo cáo { $number } …
acknowledge-not-yours = Việc số { $number } giao cho { $lead }; chỉ người được giao mới bấm nhận.

## tiến độ
progress-how = Tiến độ việc số mấy? Ví dụ, gõ: tiến độ 12 đã rà soát 8/10 thôn
progress-what = Việc số { $number } đã làm đến đâu? Đề nghị gõ vài chữ.
progress-done = Đã ghi tiến độ việc số { $number } và báo người giao. Khi có kết quả cuối cùng, gõ: báo cáo { $number } …
progress-told = { $name } báo tiến độ việc số { $number }
progress-text = • Tiến độ: { $text }
progress-not-yours = Việc số { $number } giao cho { $lead }; chỉ người thực hiện hoặc phối hợp ghi được tiến độ.

## báo cáo
report-how = Báo cáo việc số mấy? Ví dụ, gõ: báo cáo 12 đã rà soát xong, số 45/BC-VHXH ngày 20/11
report-what = Kết quả việc số { $number } thế nào? Đề nghị gõ vài dòng (có thể kèm tệp, ảnh).
report-empty = Báo cáo việc số { $number } chưa có nội dung. Đề nghị gõ kết quả đã làm, ví dụ: đã rà soát xong 10/10 thôn.
report-document = Văn bản báo cáo việc số { $number } số mấy, ngày nào? Ví dụ: số 45/BC-VHXH ngày 20/11. Nếu không cần, bấm hoặc gõ: không có văn bản
report-day-ahead = Văn bản { $document } ghi ngày { $day }, sau hôm nay. Đề nghị kiểm tra và gõ lại số, ngày văn bản.
report-done = Đã gửi báo cáo việc số { $number } (lần { $n }). Việc đang chờ xác nhận và không bị tính quá hạn trong thời gian chờ nếu báo cáo đúng hạn.
report-evidence = Nếu có tệp hoặc ảnh minh chứng, đề nghị gửi ngay tại đây; gửi hết thì gõ: xong
report-file = Đã thêm vào báo cáo việc số { $number }: { $names }. Còn nữa thì gửi tiếp; hết thì gõ: xong
report-closed = Báo cáo việc số { $number } đã đủ tệp. Cảm ơn đồng chí.
report-not-yours = Việc số { $number } giao cho { $lead }; chỉ người được giao hoặc đầu mối của đơn vị báo cáo được.
reported = { $name } ({ $lead }) báo cáo kết quả việc số { $number }, lần { $n }
reported-text = • Kết quả: { $text }
reported-document = • Văn bản báo cáo: { $document } ngày { $day }
reported-document-undated = • Văn bản báo cáo: { $document }
reported-no-document = • Văn bản báo cáo: không có văn bản
reported-files = • Tệp minh chứng: { $count } (gửi kèm dưới đây)

## xác nhận, trả lại
confirm-how = Xác nhận việc số mấy? Gõ "chờ xác nhận" để xem, rồi gõ: xác nhận 12
confirm-done = Đã xác nhận việc số { $number } (báo cáo lần { $n }): { $judged }.
confirm-told = { $name } đã xác nhận hoàn thành việc số { $number }: { $judged }
confirm-already = Việc số { $number } đã được xác nhận hoàn thành từ trước. Gõ: chi tiết { $number }
confirm-nothing = Việc số { $number } chưa có báo cáo nào chờ xác nhận (tình trạng: { $state }).
confirm-other = Báo cáo lần { $n } của việc số { $number } không còn là báo cáo hiện tại. Báo cáo hiện tại là lần { $present }; đề nghị gõ: chi tiết { $number }
confirm-not-yours = Chỉ { $assigner } hoặc người được phân công xác nhận được việc số { $number }.
judged-in-time = hoàn thành đúng hạn
judged-late = hoàn thành quá hạn
judged-undated = hoàn thành (việc không có hạn cụ thể)
give-back-how = Trả lại việc số mấy, vì sao? Ví dụ, gõ: trả lại 12 vì thiếu số liệu thôn 3
give-back-why = Lý do trả lại báo cáo việc số { $number } (lần { $n })? Đề nghị gõ vài chữ để người thực hiện biết cần bổ sung gì.
give-back-done = Đã trả lại báo cáo việc số { $number } (lần { $n }), lý do: { $reason }
give-back-told = { $name } trả lại báo cáo việc số { $number } (lần { $n }), đề nghị bổ sung
give-back-reason = • Lý do: { $reason }
return-not-yours = Chỉ { $assigner } hoặc người được phân công trả lại được báo cáo việc số { $number }.

## từ chối
decline-how = Từ chối việc số mấy, vì sao? Ví dụ, gõ: từ chối 12 vì thuộc chức năng của P. Kinh tế
decline-why = Lý do từ chối việc số { $number }? Đề nghị gõ vài chữ để người giao xem xét.
decline-done = Đã chuyển lý do từ chối việc số { $number } đến { $assigner }.
decline-told = { $name } ({ $lead }) từ chối việc số { $number }
decline-reason = • Lý do: { $reason }
decline-then = Đề nghị đồng chí trao đổi lại, hoặc thu hồi ("thu hồi { $number }") rồi giao đơn vị khác.
decline-not-yours = Việc số { $number } giao cho { $lead }; chỉ người được giao mới từ chối được.

## thu hồi
withdraw-how = Thu hồi việc số mấy, vì sao? Ví dụ, gõ: thu hồi 12 vì giao trùng
withdraw-why = Lý do thu hồi việc số { $number } ({ $content })? Đề nghị gõ vài chữ, hoặc hủy.
withdraw-done = Đã thu hồi việc số { $number }; việc này không tính vào thống kê.
withdraw-told = { $name } đã thu hồi việc số { $number }; đồng chí không phải thực hiện nữa
withdraw-reason = • Lý do: { $reason }
withdraw-not-yours = Chỉ { $assigner } hoặc lãnh đạo cấp trên thu hồi được việc số { $number }.

## danh sách
list-item = #{ $number } { $lead }: { $content }. Hạn { $due }. { $stands }
list-item-undated = #{ $number } { $lead }: { $content }. Không hạn. { $stands }
list-page = Trang { $page }/{ $pages }
my-tasks-title = Việc của đồng chí: { $count } (tính đến { $now })
my-tasks-none = Đồng chí không có việc nào đang chờ làm.
given-title = Việc đồng chí đã giao, chưa xong: { $count } (tính đến { $now })
given-none = Không có việc nào đồng chí đã giao mà chưa xong.
awaiting-title = Báo cáo chờ đồng chí xác nhận: { $count } (tính đến { $now })
awaiting-none = Không có báo cáo nào chờ đồng chí xác nhận.
overdue-title = Quá hạn chưa có báo cáo: { $count } (tính đến { $now })
overdue-none = Không có việc nào quá hạn.
overdue-waiting = Đang chờ xác nhận, không tính ở đây: { $count }
due-soon-title = Sắp đến hạn: { $count } (tính đến { $now })
due-soon-none = Không có việc nào sắp đến hạn.
today-title = Đến hạn hôm nay: { $count } (tính đến { $now })
today-none = Hôm nay không có việc nào đến hạn.

## chi tiết
detail-how = Xem việc số mấy? Ví dụ, gõ: chi tiết 12
detail-title = Việc số { $number }
detail-assigner = • Người giao: { $assigner }, { $at }
detail-files = • Tệp: { $count }
detail-history = Diễn biến:
detail-older = … { $count } bước trước đó
detail-act = - { $at }: { $name } { $act }
detail-act-text = - { $at }: { $name } { $act }: { $text }
act-assigned = giao việc
act-acknowledged = nhận việc
act-progressed = báo tiến độ
act-reported = báo cáo kết quả
act-confirmed = xác nhận hoàn thành
act-returned = trả lại
act-declined = từ chối
act-withdrawn = thu hồi
act-reassigned = giao lại
act-reminded = đôn đốc
view-not-yours = Việc số { $number } không thuộc phạm vi của đồng chí.

## xếp hạng
ranking-title = XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần { $from } đến { $to } (số liệu đến { $asOf })
ranking-so-far = Xếp hạng tạm tính, tuần { $from } đến { $to } (số liệu đến { $asOf })
ranking-rule = Tỷ lệ = hoàn thành đúng hạn / nhiệm vụ đến hạn (kể cả quá hạn từ trước chưa xong).
ranking-type = { $type ->
    [so] Khối sở, ban, ngành
    [huyen] Khối huyện, thành phố
    [xa] Khối xã, phường
    [phong] Khối phòng chuyên môn
   *[other] Khối { $type }
  }
ranking-item = { $rank }. { $unit }: { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) }% ({ $share }){ $late }
ranking-item-tied = { $rank }. { $unit }: { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) }% ({ $share }), đồng hạng{ $late }
ranking-overdue = , còn quá hạn { $count }
ranking-insufficient = Chưa đủ số liệu xếp hạng (dưới { $minimum } nhiệm vụ): { $units }
ranking-short = { $unit } { $share }
ranking-empty = Chưa có nhiệm vụ nào đến hạn trong tuần.
ranking-waiting = Chờ xác nhận: { $confirmers }
ranking-confirmer = { $unit } { $waiting }
ranking-confirmer-beyond = { $unit } { $waiting } (quá lâu: { $beyond })
ranking-none = Chưa có bảng xếp hạng nào được công bố. Gõ "xếp hạng" để xem số tạm tính của tuần này.
ranking-picture = Biểu đồ xếp hạng thực hiện nhiệm vụ

## cảnh báo, nhắc việc
alert-title = ⚠️ Nhiệm vụ quá hạn chưa có báo cáo (tính đến { $at })
alert-item = { $at }. #{ $number } { $unit }: { $content }, hạn { $due }, quá { $days } ngày làm việc
alert-item-now = { $at }. #{ $number } { $unit }: { $content }, hạn { $due }
alert-more = … và { $count } nhiệm vụ khác; gõ /quahan để xem hết
alert-waiting = Đang chờ xác nhận, không tính quá hạn: { $count } ({ $confirmers })
alert-waiting-at = { $unit }: { $count }
morning-title = Việc hôm nay của { $name } (tính đến { $at })
morning-late = Quá hạn chưa có báo cáo: { $count }
morning-today = Đến hạn hôm nay, hoặc trước buổi làm việc tới: { $count }
morning-soon = Sắp đến hạn: { $count }
morning-confirm = Báo cáo chờ đồng chí xác nhận: { $count }
morning-item = - #{ $number } { $content }, hạn { $due }
morning-item-late = - #{ $number } { $content }, hạn { $due }, quá { $days } ngày làm việc
morning-item-waiting = - #{ $number } { $lead }: { $content }, đã chờ { $days } ngày làm việc
morning-more = … và { $count } việc khác
deadline-near = ⏰ Việc số { $number } sắp đến hạn: { $due }
deadline-today = ⏰ Việc số { $number } đến hạn hôm nay ({ $due }), chưa có báo cáo. Báo cáo trước 24:00 hôm nay vẫn là đúng hạn.
unacknowledged-doer = ⏰ Việc số { $number } đã giao hơn { $hours } giờ làm việc, chưa có ai nhận
unacknowledged-assigner = Việc số { $number } giao { $lead } hơn { $hours } giờ làm việc, chưa tiếp nhận

## liên kết, ngôn ngữ
link-already = Tài khoản này đã liên kết với { $name }. Gõ "trợ giúp" để xem các lệnh.
link-too-often = Đã thử sai quá nhiều lần. Đề nghị thử lại sau { $minutes } phút, hoặc xin mã mới từ quản trị đơn vị.
link-wrong = Mã không đúng, đã dùng hoặc đã hết hạn. Còn { $left } lần thử trong giờ này. Đề nghị kiểm tra lại, hoặc xin mã mới từ quản trị đơn vị.
link-done = Đã liên kết tài khoản này với { $name }
link-post = • Chức vụ: { $title }, { $unit }
link-next = Từ nay việc giao đồng chí sẽ được gửi đến đây. Gõ "việc của tôi" để xem việc, "trợ giúp" để xem các lệnh.
language-which = Chọn ngôn ngữ:
language-done = Từ nay hệ thống dùng tiếng Việt với đồng chí.

## quản trị: mời, đơn vị, nhóm
invite-title = Chưa liên kết: { $count } trong { $all } người
invite-how = Chọn tên, hoặc gõ: mời Nguyễn Văn A (hoặc mã trong danh bạ) để lấy mã một lần.
invite-none = Cả { $count } người trong danh bạ đã liên kết.
invite-done = Mã một lần cho { $name } ({ $unit })
invite-link = Chuyển riêng cho đồng chí ấy đường dẫn: { $link } hoặc câu: lienket { $code }
invite-typed = Chuyển riêng cho đồng chí ấy câu để gõ: lienket { $code }
invite-life = Mã dùng một lần, trong 7 ngày; mã cũ của người này không còn hiệu lực.
invite-unknown = Không có ai tên "{ $words }" trong danh bạ. Gõ "mời" để xem danh sách.
invite-which = Có nhiều người tên "{ $words }". Đề nghị chọn:
units-title = Đơn vị: { $count }
units-item = { $indent }- { $name } ({ $people } người)
units-item-unanswered = { $indent }- { $name } ({ $people } người, chưa có cấp trưởng hoặc đầu mối)
units-more = … và { $count } đơn vị khác; gõ: đơn vị TÊN
unit-title = { $name }
unit-kind = • Loại: { $type }; tên gọi khác: { $aliases }
unit-parent = • Thuộc: { $name }
unit-post = • { $name }: { $title } ({ $role })
unit-no-head = ⚠ Chưa có cấp trưởng.
unit-no-focal = ⚠ Chưa có cán bộ đầu mối.
unit-unknown = Không tìm thấy đơn vị "{ $words }". Gõ "đơn vị" để xem danh sách.
unit-there = Đã có đơn vị tên "{ $name }". Gõ: đơn vị { $name }
unit-added = Đã thêm { $name } thuộc { $parent } (loại: { $type }).
groups-hello = Đã vào nhóm. Quản trị hệ thống gõ trong nhóm này: /nhom TÊN ĐƠN VỊ, để nhóm nhận cảnh báo và xếp hạng của đơn vị.
groups-title = Nhóm này
groups-done = Đã cập nhật nhóm này
groups-unit = • Đơn vị: { $unit }
groups-receives = • Nhận: { $receives }
groups-unbound = • Chưa gắn với đơn vị nào
groups-how = Để gắn nhóm, gõ trong chính nhóm đó: /nhom P. VHXH; chọn nội dung: /nhom nhận cảnh báo, xếp hạng, lãnh đạo; bỏ gắn: /nhom thôi
groups-none = Chưa có nhóm nào. Đề nghị thêm bot vào nhóm, rồi gõ trong nhóm: /nhom TÊN ĐƠN VỊ
groups-all = Các nhóm: { $count }
groups-item = - { $title }: { $unit }, nhận { $receives }
groups-item-unbound = - { $title }: chưa gắn với đơn vị nào
receives-alert = cảnh báo quá hạn
receives-ranking = xếp hạng tuần
receives-leaders = tất cả đơn vị bên dưới

## trợ giúp
help-title = Đồng chí có thể gõ (có dấu hay không dấu đều được):
help-for-everyone = Việc được giao
help-for-assigner = Giao và theo dõi việc
help-for-admin = Quản trị
help-item = • { $does }: { $example }
help-short = Trả lời (reply) một tin nhắn việc bằng "rõ" để nhận, "xong" để báo cáo.
help-contact = Cần hỗ trợ, liên hệ: { $contact }
help-acknowledge = Nhận việc
help-report = Báo cáo kết quả
help-progress = Báo tiến độ
help-decline = Từ chối, nêu lý do
help-my-tasks = Việc của tôi
help-today = Việc đến hạn hôm nay
help-due-soon = Việc sắp đến hạn
help-overdue = Việc quá hạn
help-detail = Xem một việc và diễn biến
help-ranking = Xếp hạng đơn vị
help-language = Đổi ngôn ngữ
help-cancel = Dừng việc đang làm dở
help-help = Xem trợ giúp
help-assign = Giao việc
help-right = Xác nhận thẻ giao việc
help-amend = Sửa thẻ đang chờ
help-given = Việc tôi đã giao
help-awaiting = Báo cáo chờ tôi xác nhận
help-confirm = Xác nhận hoàn thành
help-give-back = Trả lại báo cáo
help-withdraw = Thu hồi việc
help-link = Liên kết tài khoản
help-units = Đơn vị và người phụ trách
help-groups = Gắn nhóm với đơn vị
help-invite = Cấp mã liên kết
