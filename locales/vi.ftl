### Mọi câu hệ thống nói, xếp theo lệnh. Một câu một dòng. Xưng hô: đồng chí, đề nghị.

## Chung
stranger = Tài khoản này chưa được liên kết. Đề nghị gõ: lienket MÃ (mã do quản trị đơn vị cấp cho đồng chí).
not-understood = Hệ thống chưa hiểu nội dung đồng chí gõ. Ví dụ, gõ: "việc của tôi" hoặc "báo cáo 12 đã làm xong, không có văn bản". Gõ "trợ giúp" để xem tất cả.
not-understood-assigner = Hệ thống chưa hiểu nội dung đồng chí gõ. Ví dụ, gõ: "giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11" hoặc "việc tôi giao". Gõ "trợ giúp" để xem tất cả.
fault = Hệ thống gặp lỗi khi xử lý tin nhắn này và chưa ghi nhận nội dung nào. Đề nghị đồng chí gửi lại sau ít phút.
too-long = Tin nhắn dài { $length } ký tự, vượt mức cho phép ({ $limit } ký tự). Đề nghị rút gọn, hoặc gửi phần dài thành tệp đính kèm.
secret = Nội dung có dấu hiệu thuộc văn bản mật. Hệ thống không tiếp nhận và không lưu. Đề nghị giao bằng đường văn bản theo quy định và xóa tin nhắn vừa gửi.
secret-doubtful = Chưa rõ nội dung có thuộc văn bản mật hay không, nên hệ thống không tiếp nhận và không lưu. Đề nghị đồng chí gõ lại có dấu đầy đủ; nếu là văn bản mật, đề nghị giao bằng đường văn bản và xóa tin nhắn vừa gửi.
thanks-answer = Cảm ơn đồng chí. Khi cần, gõ "trợ giúp" để xem các lệnh.
edited = Sửa tin nhắn không làm thay đổi việc đã ghi nhận. Nếu phiếu giao việc còn chờ xác nhận, gõ: sửa hạn 5/12. Nếu đã giao, gõ: thu hồi 12, rồi giao lại.
choices = Trả lời: { $offered }
sent-again = (gửi lại)
choose-how = Không có lựa chọn này. Đề nghị bấm hoặc gõ lại một trong các lựa chọn vừa nêu.
admin-only = Lệnh này chỉ dành cho quản trị hệ thống. Gõ "trợ giúp" để xem các lệnh của đồng chí.
no-deadline = không có hạn cụ thể
file-alone = Chưa rõ tệp này thuộc việc nào. Đề nghị gõ: báo cáo 12, rồi gửi tệp; hoặc trả lời (reply) tin nhắn của việc đó kèm tệp.
file-voice = Hệ thống chưa nghe được tin nhắn thoại. Đề nghị đồng chí gõ chữ.
file-too-large = Tệp { $name } vượt quá { $limit } MB. Đề nghị nén lại hoặc chia nhỏ rồi gửi.
file-of-task = Tệp của việc số { $number }: { $name }
file-link = Tệp { $name }: { $address } (mở được đến { $until })
file-elsewhere = Tệp { $name } không gửi được qua kênh này. Đề nghị xem trên kênh khác, hoặc hỏi quản trị đơn vị.
file-pending = Tệp { $name } chưa tải về được từ kênh mà người gửi dùng; khi tải được, hệ thống gửi tiếp đến đây.
file-lost = Tệp { $name } không tải về được từ kênh mà người gửi dùng. Đề nghị xem trên kênh đó, hoặc nhờ người gửi gửi lại.
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
state-declined = Đã từ chối
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
button-alternative = Hạn { $due }
button-amend = Sửa
button-cancel = Hủy
button-no-deadline = Không hạn
button-name = { $name }
button-task = #{ $number } { $content }
button-acknowledge = Đã nhận
button-report = Báo cáo
button-decline = Từ chối
button-detail = Chi tiết
button-withdraw = Thu hồi
button-confirm = Xác nhận
button-return = Trả lại
button-no-document = Không có văn bản
button-files = Xem tệp
button-back = ‹ Trang trước
button-on = Trang sau ›
button-my-tasks = Việc của tôi
button-awaiting = Chờ xác nhận
button-help = Trợ giúp
button-published = Bảng đã công bố
button-approve = Duyệt
button-see-card = Xem k{ $number }
button-important = Quan trọng
button-routine = Chuyển để thực hiện
button-yes = Có
button-no = Không
button-giver = Người giao
button-vi = Tiếng Việt
button-present = Điểm danh
button-unlink = Gỡ liên kết
button-claim-accept = Đồng ý
button-claim-refuse = Từ chối
button-en = English
button-receive-alert = Nhận cảnh báo
button-receive-both = Nhận cảnh báo, xếp hạng
button-receive-leaders = Nhóm lãnh đạo: tất cả đơn vị

## Phiếu việc
card-content = • Việc: { $content }
card-lead = • Chủ trì: { $lead }
card-support = • Phối hợp: { $support }
card-watchers = • Theo dõi: { $watchers }
card-due = • Hạn: { $due }
card-due-by = • Hạn: { $due } (theo "{ $words }")
card-undated = • Hạn: không có hạn cụ thể
card-urgency = • Độ khẩn: { $urgency }
card-documents = • Văn bản: { $documents }
card-files = • Tệp kèm theo: { $files }
card-important = • Loại: quan trọng
card-routine = • Loại: chuyển để thực hiện
card-confirmer = • Xác nhận: đồng chí { $name }
card-confirmer-field = • Xác nhận: đồng chí { $name } (lĩnh vực { $field })
card-field = • Lĩnh vực: { $field }
card-citizens = • Liên quan người dân, tổ chức: đôn đốc sát
card-warn-holiday = ⚠ Ngày { $day } là ngày nghỉ ({ $name }).
card-warn-weekend = ⚠ Ngày { $day } là ngày nghỉ cuối tuần.
card-warn-after-hours = ⚠ Hạn rơi ngoài giờ làm việc.
card-warn-rolled-year = ⚠ Ngày này năm nay đã qua, nên tính sang năm sau.
card-warn-recurring = ⚠ Việc lặp lại mới giao được từng lần; phiếu này là lần đầu.
card-warn-calendar-provisional = ⚠ Lịch nghỉ của năm này chưa có thông báo chính thức.
card-given = Việc số { $number } đã giao
card-state = • Tình trạng: { $state }
card-reached = • Đã chuyển đến: { $names }
card-acknowledged = • Đã nhận: { $name }, { $at }
card-unacknowledged = • Chưa có người nhận việc

## giao việc
assign-card = Giao việc (chờ đồng chí xác nhận)
assign-how = Đề nghị gõ đủ đơn vị và nội dung, ví dụ: giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11
assign-what = Việc cần giao là gì? Đề nghị đồng chí gõ nội dung.
assign-whom = Giao cho ai? Đề nghị gõ tên đơn vị hoặc người, ví dụ: P. VHXH
assign-when = Hạn hoàn thành là khi nào? Ví dụ: 30/11, thứ 6, 16h mai. Nếu không có hạn, gõ: không hạn. (Việc: { $content })
assign-past = Hạn { $due } đã qua. Đề nghị gõ hạn mới, ví dụ: 30/11, thứ 6, 16h mai.
assign-which = Chưa rõ "{ $words }" là ai hoặc đơn vị nào. Đề nghị chọn:
assign-which-post = Đồng chí giao việc này với tư cách lãnh đạo đơn vị nào?
order-nobody = ⚠ { $unit } chưa có cấp trưởng hoặc đầu mối nên việc chưa đến được ai. Đề nghị giao đích danh, hoặc báo quản trị bổ sung.
assign-several = Dòng này giao nhiều việc với nhiều hạn khác nhau (còn “{ $other }”). Đề nghị gửi mỗi việc một dòng, mỗi dòng một hạn.
assign-unknown = Không tìm thấy "{ $words }" trong danh sách đơn vị, cán bộ. Đề nghị gõ tên đầy đủ, ví dụ: Phòng Văn hóa - Xã hội, hoặc đ/c Long.
assign-not-yours = { $lead } không thuộc phạm vi đồng chí quản lý, nên chưa giao được. Đề nghị giao đơn vị, cá nhân thuộc quyền, hoặc báo cáo lãnh đạo cấp trên giao.
assign-own = { $lead }: đề nghị giao đích danh người trong đơn vị hoặc đơn vị cấp dưới, ví dụ: giao đ/c Long soạn giấy mời họp, trước thứ 6.
assign-not-you = Lệnh giao việc dành cho lãnh đạo đơn vị và người được phân công. Để xem việc được giao, gõ: việc của tôi
due-how = Chưa hiểu hạn "{ $words }". Đề nghị gõ lại, ví dụ: 30/11, thứ 6 tuần sau, 16h mai, 3 ngày làm việc; hoặc: không hạn.
due-no-such-day = Trong lịch không có ngày { $day }.

## phiếu chờ xác nhận
draft-none = Không có phiếu giao việc nào đang chờ. Để giao việc mới, gõ: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11
draft-kept = Phiếu này đã được xác nhận và việc đã giao. Gõ "việc tôi giao" để xem.
draft-submitted = Phiếu này đã trình đồng chí { $name }; chưa có việc nào được giao cho đến khi được duyệt.
draft-dropped = Phiếu này đã hủy. Để giao lại, đề nghị gõ lại nội dung giao việc.
draft-replaced = Phiếu đồng chí vừa chọn đã được sửa. Phiếu hiện tại:
draft-replaced-done = Phiếu này đã được sửa và không còn phiếu nào chờ xác nhận. Gõ "việc tôi giao" để xem việc đã giao.
draft-old = Phiếu này đã để quá 2 ngày nên không còn hiệu lực. Đề nghị giao lại để tính đúng hạn.
draft-old-submitted = Phiếu trình này đã để quá 10 ngày làm việc nên không còn hiệu lực. Đề nghị người soạn trình lại để tính đúng hạn.
draft-returned = Phiếu trình này đã trả lại người soạn.
right-several = Đã giao { $count } việc
right-one = • Việc số { $number }: { $lead }
order-received = Đồng chí { $assigner } giao việc số { $number }
order-support = Đồng chí { $assigner } đề nghị phối hợp thực hiện việc số { $number }
order-copy = Để biết: đồng chí { $assigner } giao việc số { $number } cho đơn vị, cá nhân thuộc quyền đồng chí
order-confirmer = Để biết: đồng chí { $assigner } giao việc số { $number }; đồng chí xác nhận việc này khi có báo cáo
order-in-group = Việc số { $number } giao cho đơn vị, đề nghị chuyển đến người phụ trách
unreachable = Việc số { $number } giao { $lead }: chưa chuyển được đến đồng chí { $name } do chưa liên kết tài khoản hoặc đã chặn tin nhắn. Đề nghị báo trực tiếp.
unreachable-in-group = Việc số { $number } giao { $lead }: chưa chuyển được đến đồng chí { $name } do chưa liên kết tài khoản hoặc đã chặn tin nhắn. Đã chuyển vào nhóm { $group }.

## sửa
amend-which = Đồng chí muốn sửa phần nào?
amend-how = Đề nghị gõ phần cần sửa và nội dung mới, ví dụ: sửa hạn 5/12; sửa chủ trì P. Kinh tế; sửa độ khẩn hỏa tốc.
amend-content = Nội dung
amend-lead = Chủ trì
amend-support = Phối hợp
amend-due = Hạn
amend-urgency = Độ khẩn
amend-content-ask = Nội dung mới của việc là gì?
amend-lead-ask = Đơn vị hoặc người chủ trì mới là ai?
amend-support-ask = Đơn vị hoặc người phối hợp là ai? Nếu không có, gõ: không
amend-due-ask = Hạn mới là khi nào? Ví dụ: 5/12, thứ 6, 16h mai; hoặc: không hạn
amend-urgency-ask = Đề nghị chọn độ khẩn:
amend-urgency-how = Độ khẩn là một trong: thường, khẩn, thượng khẩn, hỏa tốc.
amend-no-other = Phiếu này không có gợi ý hạn nào khác. Để đổi hạn, gõ: sửa hạn 5/12
amend-kind-how = Phần khác, đề nghị gõ trực tiếp, ví dụ: sửa loại quan trọng; sửa lĩnh vực y tế; sửa xác nhận tôi; sửa công dân có.
amend-kind = Loại
amend-field = Lĩnh vực
amend-confirmer = Xác nhận
amend-citizens = Công dân
amend-kind-ask = Việc thuộc loại nào: quan trọng, hay thường (chuyển để thực hiện)?
amend-field-ask = Việc thuộc lĩnh vực nào? Nếu không thuộc lĩnh vực nào, gõ: không
amend-confirmer-ask = Ai xác nhận hoàn thành việc này? Đề nghị ghi họ tên; nếu là người giao, gõ: không
amend-citizens-ask = Việc có liên quan trực tiếp đến người dân, tổ chức đang chờ giải quyết không? Đề nghị trả lời: có, hoặc: không.
amend-field-none = Đơn vị chưa phân công lĩnh vực cho đồng chí nào. Đề nghị quản trị ghi lĩnh vực phụ trách vào danh bạ.
amend-field-unknown = Không có lĩnh vực "{ $words }". Các lĩnh vực đã phân công: { $fields }.
amend-confirmer-who = Chưa rõ "{ $words }" là đồng chí nào. Đề nghị ghi đủ họ tên; nếu người giao xác nhận, gõ: sửa xác nhận không
amend-confirmer-not = Đồng chí { $name } không xác nhận được việc này: người xác nhận phải thuộc đơn vị giao việc hoặc đơn vị cấp dưới, và không thuộc nơi chủ trì ({ $lead }).

## hủy
cancel-order = Đã hủy phiếu giao việc; chưa có việc nào được giao.
cancel-done = Đã dừng. Nội dung đang nhập dở không được ghi nhận.
cancel-report = Báo cáo đã gửi nên không hủy được ở đây; nếu cần sửa, đề nghị trao đổi với người giao để được trả lại.
cancel-nothing = Không có thao tác nào đang dở. Để thu hồi việc đã giao, gõ: thu hồi 12
cancel-submitted = Phiếu trình vẫn chờ đồng chí duyệt. Để trả lại người soạn, bấm Trả lại.

## việc
task-unknown = Không có việc số { $number } trong phạm vi của đồng chí. Gõ "việc của tôi" để xem các việc và số việc.
task-closed = Việc số { $number } đang ở trạng thái "{ $state }" nên không thực hiện được bước này. Để xem, gõ: chi tiết { $number }
task-waiting = Việc số { $number } đã có báo cáo đang chờ xác nhận. Đề nghị chờ kết quả; nếu được trả lại thì bổ sung và báo cáo lại.
correct-not-yours = Việc số { $number } giao cho { $lead }; chỉ người thực hiện sửa được văn bản báo cáo. Để xem, gõ: chi tiết { $number }
ask-extension-not-yours = Việc số { $number } giao cho { $lead }; chỉ người thực hiện xin gia hạn được. Để xem, gõ: chi tiết { $number }
hand-down-not-yours = Việc số { $number } giao cho { $lead }; chỉ lãnh đạo đơn vị được giao mới giao tiếp được. Để xem, gõ: chi tiết { $number }
nudge-not-yours = Chỉ người thực hiện việc số { $number } đề nghị xác nhận được. Để xem, gõ: chi tiết { $number }
escalate-not-yours = Chỉ người thực hiện, người giao hoặc văn phòng xin ý kiến chỉ đạo về việc số { $number } được. Để xem, gõ: chi tiết { $number }
extend-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên gia hạn được việc số { $number }. Để xem, gõ: chi tiết { $number }
suspend-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên tạm dừng được việc số { $number }. Để xem, gõ: chi tiết { $number }
resume-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên cho tiếp tục được việc số { $number }. Để xem, gõ: chi tiết { $number }
reassign-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên giao lại được việc số { $number }. Để xem, gõ: chi tiết { $number }
amend-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên sửa được việc số { $number }. Để xem, gõ: chi tiết { $number }
join-not-yours = Chỉ đồng chí { $assigner }, lãnh đạo cấp trên hoặc văn phòng thêm người phối hợp, theo dõi việc số { $number } được. Để xem, gõ: chi tiết { $number }
urge-not-yours = Chỉ đồng chí { $assigner }, lãnh đạo cấp trên hoặc chuyên viên theo dõi đôn đốc được việc số { $number }. Để xem, gõ: chi tiết { $number }
instruct-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên cho ý kiến chỉ đạo về việc số { $number } được. Để xem, gõ: chi tiết { $number }
reopen-not-yours = Chỉ đồng chí { $assigner }, người xác nhận hoặc lãnh đạo cấp trên mở lại được việc số { $number }. Để xem, gõ: chi tiết { $number }
rate-not-yours = Chỉ đồng chí { $assigner }, người xác nhận hoặc lãnh đạo cấp trên đánh giá được việc số { $number }. Để xem, gõ: chi tiết { $number }
classify-not-yours = Chỉ đồng chí { $assigner }, lãnh đạo cấp trên hoặc văn phòng phân loại được việc số { $number }. Để xem, gõ: chi tiết { $number }
watch-not-yours = Việc số { $number } không thuộc phạm vi của đồng chí. Gõ "việc của tôi" để xem các việc của đồng chí.
extend-undated = Việc số { $number } không có hạn cụ thể nên không cần gia hạn.
extend-decided = Đề nghị gia hạn lần { $n } của việc số { $number } đã được xử lý từ trước. Để xem, gõ: chi tiết { $number }
resume-not-suspended = Việc số { $number } không ở trạng thái tạm dừng (tình trạng: { $state }).
reassign-late = Việc số { $number } đã quá hạn. Đề nghị ghi hạn mới cho người nhận.
instruct-nothing = Việc số { $number } không có đề nghị xin ý kiến chỉ đạo nào. Để xem, gõ: chi tiết { $number }
correct-nothing = Việc số { $number } không có báo cáo nào đang chờ xác nhận (tình trạng: { $state }) nên không có gì để sửa.
reopen-not-done = Việc số { $number } chưa hoàn thành (tình trạng: { $state }) nên không cần mở lại.
reopen-late = Việc số { $number } đã xác nhận quá { $days } ngày làm việc nên không mở lại được. Đề nghị giao việc mới.
rate-not-done = Việc số { $number } chưa hoàn thành (tình trạng: { $state }) nên chưa đánh giá được.

## nhận
acknowledge-how = Đồng chí nhận việc số mấy? Ví dụ, gõ: nhận 12
acknowledge-done = Đã ghi nhận đồng chí nhận việc số { $number }.
acknowledge-already = Việc số { $number } đã có người nhận (tình trạng: { $state }). Khi xong, gõ: báo cáo { $number }
acknowledge-not-yours = Việc số { $number } giao cho { $lead }; chỉ người được giao mới nhận được. Để xem, gõ: chi tiết { $number }

## tiến độ
progress-how = Tiến độ việc số mấy? Ví dụ, gõ: tiến độ 12 đã rà soát 8/10 thôn
progress-what = Việc số { $number } đã làm đến đâu? Đề nghị gõ vài chữ.
progress-done = Đã ghi tiến độ việc số { $number } và báo người giao. Khi có kết quả cuối cùng, gõ: báo cáo { $number }
progress-told = Đồng chí { $name } báo tiến độ việc số { $number }
progress-text = • Tiến độ: { $text }
progress-not-yours = Việc số { $number } giao cho { $lead }; chỉ người thực hiện hoặc phối hợp ghi được tiến độ. Để xem, gõ: chi tiết { $number }

## báo cáo
report-how = Báo cáo việc số mấy? Ví dụ, gõ: báo cáo 12 đã rà soát xong, số 45/BC-VHXH ngày 20/11
report-what = Kết quả việc số { $number } thế nào? Đề nghị gõ vài dòng (có thể kèm tệp, ảnh).
report-empty = Báo cáo việc số { $number } chưa có nội dung. Đề nghị gõ kết quả đã làm, ví dụ: đã rà soát xong 10/10 thôn.
report-document = Đề nghị gõ số, ngày văn bản báo cáo việc số { $number }, ví dụ: số 45/BC-VHXH ngày 20/11. Nếu không có, bấm hoặc gõ: không có văn bản
report-day-ahead = Văn bản { $document } ghi ngày { $day } là ngày chưa đến. Đề nghị kiểm tra và gõ lại số, ngày văn bản.
report-done = Đã gửi báo cáo việc số { $number } (lần { $n })
report-waiting = Việc đang chờ xác nhận; báo cáo đúng hạn thì thời gian chờ không tính quá hạn.
report-evidence = Nếu có tệp hoặc ảnh minh chứng, đề nghị gửi ngay tại đây; gửi hết thì gõ: xong
report-file = Đã thêm vào báo cáo việc số { $number }: { $names }. Còn nữa thì gửi tiếp; hết thì gõ: xong
report-closed = Báo cáo việc số { $number } đã đủ tệp. Cảm ơn đồng chí.
report-sent = Báo cáo việc số { $number } đã gửi; nội dung vừa gõ không được thêm vào. Đề nghị gửi tiếp tệp hoặc ảnh; hết thì gõ: xong
report-decided = Báo cáo việc số { $number } đã được xử lý nên tệp này chưa được thêm. Để báo cáo lại kèm tệp, gõ: báo cáo { $number }
report-not-yours = Việc số { $number } giao cho { $lead }; chỉ người được giao hoặc đầu mối của đơn vị báo cáo được. Để xem, gõ: chi tiết { $number }
reported = { $lead } báo cáo kết quả việc số { $number } (lần { $n }), người gửi: { $name }
reported-text = • Kết quả: { $text }
reported-document = • Văn bản báo cáo: { $document } ngày { $day }
reported-document-undated = • Văn bản báo cáo: { $document }
reported-no-document = • Văn bản báo cáo: không có văn bản
reported-files = • Tệp minh chứng: { $count } (gửi kèm dưới đây)

## xác nhận, trả lại
confirm-how = Xác nhận việc số mấy? Gõ "chờ xác nhận" để xem, rồi gõ: xác nhận 12
confirm-done = Đã xác nhận việc số { $number } (báo cáo lần { $n }): { $judged }.
confirm-told = Đồng chí { $name } đã xác nhận việc số { $number }: { $judged }
confirm-already = Việc số { $number } đã được xác nhận hoàn thành từ trước. Gõ: chi tiết { $number }
confirm-nothing = Việc số { $number } chưa có báo cáo nào chờ xác nhận (tình trạng: { $state }).
confirm-words = Để xác nhận, chỉ gõ: xác nhận { $number }. Nếu còn ý kiến, gõ: trả lại { $number } vì còn thiếu số liệu
confirm-other = Việc số { $number } hiện có báo cáo lần { $present }, không phải lần { $n }. Đề nghị xem lại, gõ: chi tiết { $number }
confirm-not-yours = Chỉ đồng chí { $assigner } hoặc người được phân công xác nhận được việc số { $number }. Để xem, gõ: chi tiết { $number }
judged-in-time = hoàn thành đúng hạn
judged-late = hoàn thành quá hạn
judged-undated = hoàn thành (việc không có hạn cụ thể)
give-back-how = Trả lại việc số mấy, vì sao? Ví dụ, gõ: trả lại 12 vì thiếu số liệu thôn 3
give-back-why = Lý do trả lại báo cáo việc số { $number } (lần { $n }) là gì? Đề nghị gõ vài chữ để người thực hiện biết cần bổ sung nội dung nào.
give-back-done = Đã trả lại báo cáo việc số { $number } (lần { $n }), lý do: { $reason }
give-back-told = Đồng chí { $name } trả lại báo cáo việc số { $number } (lần { $n }), đề nghị bổ sung
give-back-reason = • Lý do: { $reason }
return-not-yours = Chỉ đồng chí { $assigner } hoặc người được phân công trả lại được báo cáo việc số { $number }. Để xem, gõ: chi tiết { $number }

## từ chối
decline-how = Từ chối việc số mấy, vì sao? Ví dụ, gõ: từ chối 12 vì thuộc chức năng của P. Kinh tế
decline-why = Lý do từ chối việc số { $number } là gì? Đề nghị gõ vài chữ để người giao xem xét.
decline-done = Đã chuyển lý do từ chối việc số { $number } đến đồng chí { $assigner }.
decline-told = { $lead } từ chối việc số { $number }, người gửi: { $name }
decline-reason = • Lý do: { $reason }
decline-then = Đề nghị đồng chí trao đổi lại; hoặc gõ "thu hồi { $number }" rồi giao đơn vị khác.
decline-not-yours = Việc số { $number } giao cho { $lead }; chỉ người được giao mới từ chối được. Để xem, gõ: chi tiết { $number }

## thu hồi
withdraw-how = Thu hồi việc số mấy, vì sao? Ví dụ, gõ: thu hồi 12 vì giao trùng
withdraw-why = Lý do thu hồi việc số { $number } là gì? (Việc: { $content }) Đề nghị gõ vài chữ; để thôi thu hồi, gõ: hủy
withdraw-done = Đã thu hồi việc số { $number }; việc này không tính vào thống kê.
withdraw-told = Đồng chí { $name } đã thu hồi việc số { $number }; đồng chí không cần thực hiện tiếp
withdraw-reason = • Lý do: { $reason }
withdraw-not-yours = Chỉ đồng chí { $assigner } hoặc lãnh đạo cấp trên thu hồi được việc số { $number }. Để xem, gõ: chi tiết { $number }

## trình, duyệt, phân loại, lĩnh vực
submit-card = Trình đồng chí { $name } (chờ đồng chí kiểm tra; bấm Đúng để trình)
submit-how = Đề nghị gõ tên lãnh đạo và nội dung giao việc, ví dụ: trình anh Vinh: giao Phòng Kinh tế rà soát hộ nghèo, chậm nhất 30/11. Để trình một phiếu đang mở, gõ: trình k7
submit-whom = Chưa rõ "{ $words }" là lãnh đạo nào. Đồng chí trình được: { $names }. Đề nghị ghi đủ họ tên.
submit-nobody = Chưa có lãnh đạo nào trong danh bạ để đồng chí trình. Đề nghị báo quản trị đơn vị kiểm tra chức vụ.
submit-not-theirs = { $lead } không thuộc phạm vi quản lý của đồng chí { $name }, nên chưa trình được. Đề nghị chọn đơn vị, cá nhân thuộc quyền đồng chí { $name }, hoặc trình lãnh đạo khác.
submit-not-again = Phiếu này do đồng chí { $name } trình. Đề nghị duyệt, sửa hoặc trả lại.
submit-done = Đã trình đồng chí { $name }; chưa có việc nào được giao cho đến khi phiếu được duyệt
submit-unreached = ⚠ Đồng chí { $name } chưa liên kết tài khoản hoặc đã chặn tin nhắn, nên chưa nhận được phiếu. Đề nghị báo trực tiếp.
submitted-card = Đồng chí { $name } trình giao việc (chờ đồng chí duyệt)
approve-told = Đồng chí { $name } đã duyệt phiếu trình; việc số { $number } đã giao
approve-amended = Đồng chí { $name } đã duyệt phiếu trình, có sửa; việc số { $number } đã giao
approve-which = Có { $count } phiếu đang chờ. Đề nghị xem phiếu cần duyệt rồi bấm Duyệt:
approve-task = Lệnh duyệt chỉ dùng cho phiếu trình. Để xác nhận hoàn thành việc này, gõ: xác nhận { $number }
submissions-title = Phiếu trình chờ đồng chí duyệt: { $count }
submissions-none = Không có phiếu trình nào chờ đồng chí duyệt.
submissions-item = k{ $number } { $lead }: { $content }. Hạn { $due }. Người soạn: { $name }
submissions-own = k{ $number } { $lead }: { $content }. Hạn { $due }. Phiếu của đồng chí
submissions-more = … và { $count } phiếu khác
submission-waiting = ⏰ Phiếu trình k{ $number } của đồng chí { $name } chờ đồng chí duyệt đã { $days } ngày làm việc
submission-lapsed = Phiếu trình đồng chí { $name } đã để quá 10 ngày làm việc chưa được duyệt nên không còn hiệu lực; chưa có việc nào được giao. Nếu vẫn cần giao, đề nghị trình lại
return-draft-which = Có { $count } phiếu trình đang chờ. Đề nghị xem phiếu cần trả rồi bấm Trả lại:
return-draft-why = Lý do trả lại phiếu k{ $number } là gì? Đề nghị gõ vài chữ.
return-draft-own = Phiếu này do chính đồng chí lập. Để bỏ phiếu, gõ: hủy k{ $number }
return-draft-done = Đã trả lại phiếu trình cho đồng chí { $name }; chưa có việc nào được giao
return-draft-told = Đồng chí { $name } trả lại phiếu trình; chưa có việc nào được giao
importance-important = quan trọng
importance-routine = chuyển để thực hiện
classify-how = Đề nghị gõ số việc và loại, ví dụ: phân loại 12 quan trọng; hoặc: phân loại 12 thường
classify-already = Việc số { $number } đã được đồng chí { $name } phân loại: { $as }.
classify-done = Đã phân loại việc số { $number }: { $as }.
classify-told = Đồng chí { $name } phân loại việc số { $number }: { $as }
fields-title = Phân công lĩnh vực: { $count }
fields-none = Chưa phân công lĩnh vực cho đồng chí nào. Lĩnh vực được ghi trong danh bạ (cột linh_vuc); việc chưa có lĩnh vực do người giao xác nhận.
fields-item = • { $field }: { $names }
fields-more = … và { $count } lĩnh vực khác
fields-nobody = ⚠ Lĩnh vực chưa có người phụ trách: { $names }
fields-rooms = ⚠ Đơn vị chưa được phân công lĩnh vực: { $names }
fields-not-you = Danh sách lĩnh vực dành cho cấp trưởng, chánh văn phòng và quản trị. Gõ "trợ giúp" để xem các lệnh của đồng chí.

## danh sách
list-item = #{ $number } { $what }. Hạn { $due }. { $stands }
list-item-undated = #{ $number } { $what }. Không hạn. { $stands }
list-page = Trang { $page }/{ $pages }
narrowing-due = Hạn từ { $from } đến { $to }
narrowing-given = Giao từ { $from } đến { $to }
narrowing-mine = Việc của đồng chí và đơn vị đồng chí phụ trách
narrowing-lead = Chủ trì: { $lead }
narrowing-how = Chưa hiểu “{ $words }”. Đề nghị ghi thời gian hoặc đơn vị, ví dụ gõ: quá hạn tháng 10 phòng Kinh tế
narrowing-unknown = Chưa rõ “{ $words }” là đơn vị hay đồng chí nào. Đề nghị ghi đúng tên trong danh bạ, ví dụ gõ: quá hạn phòng Kinh tế
narrowing-one = “{ $words }” có nhiều hơn một. Đề nghị ghi rõ một đơn vị hoặc một đồng chí, cả họ tên.
narrowing-closed = Danh sách này không có việc của “{ $words }”.
narrowing-not-here = Trong nhóm chỉ lọc theo đơn vị. Đề nghị hỏi riêng về từng đồng chí.
my-tasks-title = Việc của đồng chí: { $count } (tính đến { $now })
my-tasks-none = Đồng chí không có việc nào cần thực hiện.
given-title = Việc đồng chí đã giao, chưa hoàn thành: { $count } (tính đến { $now })
given-none = Không có việc nào đồng chí đã giao mà chưa hoàn thành.
awaiting-title = Báo cáo chờ đồng chí xác nhận: { $count } (tính đến { $now })
awaiting-none = Không có báo cáo nào chờ đồng chí xác nhận.
awaiting-submissions = Phiếu trình chờ đồng chí duyệt: { $count }. Để xem, gõ: chờ duyệt phiếu
overdue-title = Quá hạn chưa có báo cáo: { $count } (tính đến { $now })
overdue-none = Không có việc nào quá hạn.
overdue-waiting = Đang chờ xác nhận, không tính quá hạn: { $count }
due-soon-title = Sắp đến hạn: { $count } (tính đến { $now })
due-soon-none = Không có việc nào sắp đến hạn.
today-title = Đến hạn hôm nay: { $count } (tính đến { $now })
today-none = Hôm nay không có việc nào đến hạn.

## chi tiết
detail-how = Xem việc số mấy? Ví dụ, gõ: chi tiết 12
detail-title = Việc số { $number }
detail-assigner = • Người giao: { $assigner }, { $at }
detail-files = • Tệp kèm theo: { $count }
detail-history = Quá trình xử lý:
detail-older = … và { $count } bước trước đó
detail-act = - { $at }: { $name } { $act }
detail-act-text = - { $at }: { $name } { $act }: { $text }
detail-act-prepared = - { $at }: { $name } { $act } (người soạn: { $prepared })
detail-classified = • Người phân loại: { $name }
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
act-nudged = đề nghị xác nhận
act-extension_asked = xin gia hạn
act-extension_refused = không gia hạn
act-extended = gia hạn
act-suspended = tạm dừng
act-resumed = cho tiếp tục
act-reopened = mở lại
act-report_corrected = sửa số, ngày văn bản báo cáo
act-amended = sửa nội dung việc
act-rated = đánh giá chất lượng
act-joined = thêm phối hợp, theo dõi
act-left = bớt phối hợp, theo dõi
act-handed_down = giao tiếp trong đơn vị
act-escalated = xin ý kiến chỉ đạo
act-instructed = cho ý kiến chỉ đạo
act-handed_over = nhận bàn giao
act-inherited = chuyển sang đơn vị kế thừa
act-recalculated = tính lại hạn theo lịch nghỉ
view-not-yours = Việc số { $number } không thuộc phạm vi của đồng chí. Gõ "việc của tôi" để xem các việc của đồng chí.

## xếp hạng
ranking-title = XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần { $from } đến { $to } (số liệu đến { $asOf })
ranking-so-far = Xếp hạng tạm tính, tuần { $from } đến { $to } (số liệu đến { $asOf })
ranking-rule = Tỷ lệ = hoàn thành đúng hạn / nhiệm vụ đến hạn (gồm cả nhiệm vụ quá hạn từ trước chưa hoàn thành).
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
ranking-confirmer-beyond = { $unit } { $waiting } (quá hạn xác nhận: { $beyond })
ranking-none = Chưa có bảng xếp hạng nào được công bố. Gõ "xếp hạng" để xem số tạm tính của tuần này.
ranking-picture = Biểu đồ xếp hạng thực hiện nhiệm vụ

## cảnh báo, nhắc việc
alert-title = ⚠️ Nhiệm vụ quá hạn chưa có báo cáo (tính đến { $at })
alert-item = { $at }. #{ $number } { $unit }: { $content }, hạn { $due }, quá { $days } ngày làm việc
alert-item-now = { $at }. #{ $number } { $unit }: { $content }, hạn { $due }
alert-more = … và { $count } nhiệm vụ khác; gõ /quahan để xem hết
alert-waiting = Đang chờ xác nhận, không tính quá hạn: { $count } ({ $confirmers })
alert-waiting-at = { $unit }: { $count }
morning-title = Việc hôm nay của đồng chí { $name } (tính đến { $at })
morning-late = Quá hạn chưa có báo cáo: { $count }
morning-today = Đến hạn hôm nay hoặc trước buổi làm việc tới: { $count }
morning-soon = Sắp đến hạn: { $count }
morning-confirm = Báo cáo chờ đồng chí xác nhận: { $count }
morning-item = - #{ $number } { $content }, hạn { $due }
morning-item-late = - #{ $number } { $content }, hạn { $due }, quá { $days } ngày làm việc
morning-item-waiting = - #{ $number } { $lead }: { $content }, đã chờ { $days } ngày làm việc
morning-more = … và { $count } việc khác
deadline-near = ⏰ Việc số { $number } sắp đến hạn
deadline-today = ⏰ Việc số { $number } đến hạn hôm nay, chưa có báo cáo
deadline-until-midnight = Báo cáo trước 24:00 hôm nay vẫn tính đúng hạn.
unacknowledged-doer = ⏰ Việc số { $number } đã giao hơn { $hours } giờ làm việc, chưa có người nhận
unacknowledged-assigner = Việc số { $number } giao { $lead } đã hơn { $hours } giờ làm việc, chưa có người nhận
attendance = Đồng chí đã lâu chưa nhắn. Sau { $until }, Zalo không cho hệ thống gửi tin riêng đến đồng chí nữa. Đề nghị bấm nút bên dưới, hoặc gõ: điểm danh
budget = Kênh { $channel } đã dùng { $used } trong { $total } tin được phép ({ $percent }%). Hết số này thì tin không đi được: đề nghị nâng gói, hoặc chuyển bớt người sang kênh khác.
alarm = Kênh { $channel } đang ngừng gửi, tin chờ lại đến khi được khắc phục.
channel-telegram = Telegram
channel-zalo-oa = Zalo OA
channel-zalo-bot = Zalo Bot

## liên kết, ngôn ngữ
link-already = Tài khoản này đã liên kết với đồng chí { $name }. Gõ "trợ giúp" để xem các lệnh.
link-too-often = Đã thử sai quá nhiều lần. Đề nghị thử lại sau { $minutes } phút, hoặc xin mã mới từ quản trị đơn vị.
link-wrong = Mã không đúng, đã dùng hoặc đã hết hạn. Còn { $left } lần thử trong giờ này. Đề nghị kiểm tra lại, hoặc xin mã mới từ quản trị đơn vị.
link-done = Đã liên kết tài khoản này với đồng chí { $name }
link-post = • Chức vụ: { $title }, { $unit }
link-next = Từ nay, việc giao cho đồng chí sẽ được gửi đến đây. Gõ "việc của tôi" để xem việc, "trợ giúp" để xem các lệnh.
language-which = Chọn ngôn ngữ:
language-done = Từ nay hệ thống dùng tiếng Việt với đồng chí.
present-done = Đã điểm danh. Trong { $days } ngày tới (đến { $until }), tin của hệ thống đến thẳng tài khoản này; mỗi lần đồng chí nhắn lại được tính từ đầu.
present-needless = Đã điểm danh. Trên kênh này đồng chí luôn nhận được tin, không cần điểm danh.
unlink-sure = Gỡ liên kết tài khoản này với đồng chí { $name }? Việc đang giao vẫn giữ nguyên.
unlink-others = Tài khoản khác còn liên kết: { $count }. Không còn tài khoản nào thì hệ thống không nhắn riêng cho đồng chí được nữa.
unlink-done = Đã gỡ liên kết tài khoản này. Để liên kết lại, gõ: lienket MÃ
claim-heard = Đã chuyển số điện thoại đến quản trị đơn vị. Khi được đồng ý, đồng chí sẽ nhận tin tại đây. Nếu đã có mã, gõ: lienket MÃ
claim-needless = Tài khoản này đã được liên kết. Gõ "trợ giúp" để xem các lệnh.
claim-asked = Tài khoản "{ $account }" đưa số điện thoại { $phone }, trùng với đồng chí { $name } ({ $unit }) trong danh bạ. Đề nghị hỏi lại đồng chí ấy trước khi đồng ý.
claim-accepted = Đã liên kết tài khoản "{ $account }" với đồng chí { $name }.
claim-refused = Đã từ chối: tài khoản "{ $account }" không được liên kết với đồng chí { $name }.
claim-none = Không còn đề nghị liên kết nào như vậy. Để cấp mã, gõ: mời
contact-title = Gửi số điện thoại để liên kết
contact-why = Quản trị đơn vị đối chiếu với danh bạ trước khi đồng ý. Nếu đã có mã, đồng chí gõ mã thay cho bước này.

## quản trị: mời, đơn vị, nhóm
invite-title = Chưa liên kết: { $count } trong { $all } người
invite-how = Chọn tên, hoặc gõ: mời Nguyễn Văn A (hoặc mã trong danh bạ) để lấy mã liên kết.
invite-none = Cả { $count } người trong danh bạ đã liên kết.
invite-done = Mã liên kết của đồng chí { $name } ({ $unit })
invite-link = Chuyển riêng cho đồng chí ấy đường dẫn: { $link } hoặc câu: lienket { $code }
invite-typed = Chuyển riêng cho đồng chí ấy câu để gõ: lienket { $code }
invite-life = Mã dùng một lần, có hiệu lực 7 ngày; mã cũ của người này không còn hiệu lực.
person-unknown = Không có ai tên "{ $words }" trong danh bạ. Đề nghị ghi đủ họ tên, hoặc mã trong danh bạ.
person-which = Có nhiều người tên "{ $words }". Đề nghị chọn:
lock-how = Đề nghị nêu rõ tên hoặc mã trong danh bạ. Để khóa, gõ: khóa Nguyễn Văn A; để mở lại, gõ: mở khóa Nguyễn Văn A
lock-done = Đã khóa tài khoản của đồng chí { $name } ({ $unit }): đã gỡ liên kết, hủy mã chưa dùng. Việc đang giao vẫn giữ nguyên. Để mở lại, gõ: /mokhoa { $code }
lock-already = Tài khoản của đồng chí { $name } đã bị khóa từ trước.
lock-yourself = Không tự khóa tài khoản của mình được. Đề nghị một quản trị khác thực hiện.
unlock-done = Đã mở khóa tài khoản của đồng chí { $name } ({ $unit }). Để cấp mã liên kết mới, gõ: /moi { $code }
unlock-already = Tài khoản của đồng chí { $name } không bị khóa.
units-title = Đơn vị: { $count }
units-item = { $indent }- { $name } ({ $people } người)
units-item-unanswered = { $indent }- { $name } ({ $people } người, chưa có cấp trưởng hoặc đầu mối)
units-more = … và { $count } đơn vị khác; gõ: đơn vị Phòng Tư pháp
unit-title = { $name }
unit-kind = • Loại: { $type }; tên gọi khác: { $aliases }
unit-parent = • Thuộc: { $name }
unit-post = • { $name }: { $title } ({ $role })
unit-no-head = ⚠ Chưa có cấp trưởng.
unit-no-focal = ⚠ Chưa có cán bộ đầu mối.
unit-unknown = Không tìm thấy đơn vị "{ $words }". Gõ "đơn vị" để xem danh sách.
unit-there = Đã có đơn vị tên "{ $name }". Gõ: /donvi { $name }
unit-added = Đã thêm { $name } thuộc { $parent } (loại: { $type }).
groups-hello = Đã được thêm vào nhóm. Để nhóm nhận cảnh báo và xếp hạng của đơn vị, quản trị hệ thống gõ trong nhóm này: /nhom TÊN ĐƠN VỊ
groups-title = Nhóm này
groups-done = Đã cập nhật nhóm này
groups-unit = • Đơn vị: { $unit }
groups-receives = • Nhận: { $receives }
groups-unbound = • Chưa gắn với đơn vị nào
group-unbound = Nhóm này chưa gắn với đơn vị nào nên chưa xem được danh sách. Quản trị hệ thống gõ trong nhóm: /nhom TÊN ĐƠN VỊ
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
help-short = Trả lời (reply) một tin nhắn giao việc bằng "rõ" để nhận việc, "xong" để báo cáo.
help-contact = Cần hỗ trợ, đề nghị liên hệ: { $contact }
help-acknowledge = Nhận việc
help-report = Báo cáo kết quả
help-done = Báo đã xong
help-progress = Báo tiến độ
help-decline = Từ chối, nêu lý do
help-my-tasks = Việc của tôi
help-today = Việc đến hạn hôm nay
help-due-soon = Việc sắp đến hạn
help-overdue = Việc quá hạn
help-detail = Xem một việc và quá trình xử lý
help-ranking = Xếp hạng đơn vị
help-submit = Trình lãnh đạo một phiếu giao việc
help-language = Đổi ngôn ngữ
help-present = Điểm danh để tiếp tục nhận tin riêng qua Zalo
help-unlink = Gỡ liên kết tài khoản này
help-cancel = Dừng thao tác đang dở
help-help = Xem trợ giúp
help-assign = Giao việc
help-right = Xác nhận phiếu giao việc
help-amend = Sửa phiếu đang chờ
help-given = Việc tôi đã giao
help-awaiting = Báo cáo chờ tôi xác nhận
help-submissions = Phiếu trình chờ tôi duyệt
help-approve = Duyệt phiếu trình
help-confirm = Xác nhận hoàn thành
help-give-back = Trả lại báo cáo
help-withdraw = Thu hồi việc
help-return-draft = Trả lại phiếu trình
help-classify = Phân loại việc: quan trọng hay chuyển để thực hiện
help-fields = Lĩnh vực và người phụ trách
help-link = Liên kết tài khoản
help-units = Đơn vị và người phụ trách
help-groups = Gắn nhóm với đơn vị
help-invite = Cấp mã liên kết
help-lock = Khóa tài khoản
help-unlock = Mở khóa tài khoản

## biểu đồ xếp hạng
chart-title = Xếp hạng thực hiện nhiệm vụ
chart-period = Tuần { $from } đến { $to }
chart-as-of = Số liệu đến { $asOf }
chart-type = { $type ->
    [so] Khối sở, ban, ngành
    [huyen] Khối huyện, thành phố
    [xa] Khối xã, phường
    [phong] Khối phòng chuyên môn
   *[other] Khối { $type }
  }
chart-insufficient = Chưa đủ số liệu xếp hạng
chart-empty = Chưa có nhiệm vụ nào đến hạn trong tuần
chart-percent = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) }%
chart-hidden = … { $count } đơn vị khác

## khởi động
first-administrator = Mã của quản trị đầu tiên: { $code }

## cảnh báo về kênh, gửi quản trị
alarm-zalo-bot-quota = Zalo báo bot đã hết hạn mức tin nhắn (gói miễn phí: 3.000 tin một tháng, tính cả tin đến và tin đi). Tin gửi qua bot Zalo đang được giữ lại. Đề nghị đồng chí kiểm tra gói của bot trong Zalo Bot Creator; trong lúc chờ, đề nghị dùng kênh khác.
alarm-zalo-bot-token = Zalo không còn chấp nhận mã (token) của bot, nên hệ thống không nhận và không gửi được tin qua bot Zalo. Đề nghị đồng chí lấy mã mới trong Zalo Bot Creator, đặt vào ZALO_BOT_TOKEN rồi khởi động lại hệ thống.
alarm-zalo-oa-token = Zalo OA không còn quyền gửi tin. Đề nghị đồng chí chạy lệnh npx dondoc zalo-consent trên máy chủ, mở địa chỉ được in ra và đồng ý bằng tài khoản quản trị OA; tin đang chờ sẽ được gửi tiếp.
alarm-zalo-oa-quota = Zalo OA đã hết hạn mức gửi tin hoặc tài khoản Zalo Cloud hết tiền. Đề nghị đồng chí kiểm tra gói dịch vụ và số dư tại oa.zalo.me; tin đang chờ sẽ được gửi tiếp.
alarm-zalo-oa-refused = Zalo từ chối nhận tin của OA (mã lỗi { $code }). Đề nghị đồng chí kiểm tra trạng thái xác thực và gói dịch vụ tại oa.zalo.me, quyền của ứng dụng tại developers.zalo.me; tin đang chờ sẽ được gửi tiếp.
