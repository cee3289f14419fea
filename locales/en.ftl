### Everything the system says, by command. One sentence a line. What people type stays Vietnamese: commands are Vietnamese.

### Everything the system says, by command. One sentence a line. What people type stays Vietnamese: commands are Vietnamese.
## General
stranger = This account is not linked yet. Please type: lienket CODE (your unit's administrator gives you the code).
not-understood = The system did not understand that. For example, type: “{ $first }” or “{ $second }”. Type “trợ giúp” to see everything.
fault = The system met a fault while handling this message and has recorded nothing. Please send it again in a few minutes.
too-much = You have sent too many messages at once. This message and those of the next minute are not read; please send them again after 1 minute.
patience = This is being worked out; please wait a moment.
too-long = The message is { $length } characters long; the limit is { $limit }. Please shorten it, or send the long part as an attached file.
secret = The content shows signs of belonging to a secret document. The system has not accepted it and has not stored it. Please assign it by document as the regulations require, and delete the message just sent.
secret-doubtful = It is not clear whether the content belongs to a secret document, so the system has not accepted it and has not stored it. Please type it again with full accents; if the document is secret, please assign it by document and delete the message just sent.
thanks-answer = Thank you. When needed, type “trợ giúp” to see the commands.
edited-task = Editing a message changes no task that was given: task { $numbers } stands as it was. To change it, for example type: sửa { $number } nội dung rà soát hộ nghèo
edited-card = Editing a message changes no card: card k{ $number } stands as it was. To change it, for example type: sửa k{ $number } hạn 5/12
edited = Editing a message changes nothing that was recorded. If the assignment still waits for its yes, type: sửa hạn 5/12. If the task was given, say task 12, it stands as it was; type: sửa 12 nội dung rà soát hộ nghèo
choices = Answer: { $offered }
sent-again = (sent again)
choose-how = There is no such choice. Please press or type one of the choices above.
admin-only = Only the system administrator can use this command. Type “trợ giúp” to see your commands.
no-deadline = no fixed deadline
file-kept = To give a task with this file, type the order, for example: giao P. VHXH thực hiện, chậm nhất 30/11
file-alone = It is not clear which task this file belongs to. Please type: báo cáo 12, then send the file; or reply to that task's message with the file.
file-voice = The system cannot listen to voice messages yet. Please type your message.
file-too-large = The file { $name } is larger than { $limit } MB. Please compress it or split it and send it again.
file-of-task = File of task { $number }: { $name }
file-link = File { $name }: { $address } (can be opened until { $until })
file-with-approval = The file { $name } came by another channel and cannot be shown here; once the order is approved it goes along with the task.
file-elsewhere = File { $name } cannot be sent on this channel. Please look for it on another, or ask your administrator.
file-pending = File { $name } could not be brought in yet from the channel its sender uses; it will follow here once it is.
file-lost = File { $name } could not be brought in from the channel its sender uses. Please look there, or ask the sender to send it again.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## States, urgency, roles
state-new = New (not acknowledged)
state-acknowledged = Acknowledged
state-in_progress = In progress
state-waiting = Waiting for confirmation
state-done = Done
state-suspended = Suspended
state-declined = Declined
state-withdrawn = Withdrawn
stands-overdue = Overdue by { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
stands-overdue-now = Overdue
stands-suspended-late = Suspended (was late already)
stands-due-soon = { $state }, due soon
stands-in-time = Done on time
stands-late = Done late
urgency-normal = Normal
urgency-urgent = Urgent
urgency-very_urgent = Very urgent
urgency-express = Express
role-head = head
role-deputy = deputy head
role-officer = officer
role-focal = focal officer
role-tracker = tracking officer
role-chief = chief of office
role-clerk = records clerk
role-supervisor = figures supervisor
role-admin = administrator

## Buttons
button-right = Correct
button-alternative = Due { $due }
button-amend = Change
button-cancel = Cancel
button-no-deadline = No deadline
button-name = { $name }
button-task = #{ $number } { $content }
button-acknowledge = Acknowledge
button-report = Report
button-decline = Decline
button-detail = Details
button-withdraw = Withdraw
button-confirm = Confirm
button-return = Return
button-return-one = Return #{ $number }
button-return-card = Return order k{ $number }
button-rate = Rate
button-no-document = No document
button-files = See files
button-back = ‹ Previous page
button-on = Next page ›
button-my-tasks = My tasks
button-awaiting = Waiting for me
button-help = Help
button-urge-use = Remind them
button-published = Published ranking
button-published-month = Ranking of { $month }
button-approve = Approve
button-see-card = See k{ $number }
button-important = Important
button-routine = Forwarded to be done
button-yes = Yes
button-no = No
button-giver = Who assigns
button-vi = Tiếng Việt
button-present = I am here
button-unlink = Unlink
button-account-away = Unlink …{ $tail }
button-claim-accept = Accept
button-claim-refuse = Refuse
button-en = English
button-receive-alert = Receive alerts
button-receive-both = Alerts and ranking
button-receive-leaders = Leaders' group: all units
button-grant = Grant
button-refuse = Refuse
button-grant-excused = Grant, not held late
button-other-due = Another deadline
button-grant-one = Grant #{ $number }
button-refuse-one = Refuse #{ $number }
button-still-late = Still counts as late
button-excused = Does not count as late
button-extend = Extend
button-ask-extension = Ask for longer
button-extensions = Requests to extend
button-suspend = Suspend
button-resume = Resume
button-reassign = Reassign

## Task card
card-content = • Task: { $content }
card-lead = • Lead: { $lead }
card-support = • Supporting: { $support }
card-watchers = • Watching: { $watchers }
card-due = • Deadline: { $due }
card-due-by = • Deadline: { $due } (from “{ $words }”)
card-due-extended = • Deadline: { $due } (extended { $count ->
    [one] once
   *[other] { $count } times
  }, first { $first })
card-due-extended-times = • Deadline: { $due } (extended { $count ->
    [one] once
   *[other] { $count } times
  })
card-undated = • Deadline: no fixed deadline
card-urgency = • Urgency: { $urgency }
card-document = • Document: { $document } of { $day }
card-document-ahead = ⚠ Document { $document } is said to be of { $day }, which is still to come; its day is left out. To set it, type: sửa văn bản { $document } ngày 20/11
card-documents = • Documents: { $documents }
card-documents-beside = • Related documents: { $documents }
card-subject = • Subject: { $subject }
card-authority = • Authority: { $authority }
card-files = • Files attached: { $files }
card-important = • Kind: important
card-routine = • Kind: forwarded to be done
card-confirmer = • To be confirmed by { $name }
card-confirmer-field = • To be confirmed by { $name } (field: { $field })
card-field = • Field: { $field }
card-citizens = • Citizens or organisations are waiting: followed closely
card-warn-holiday = ⚠ { $day } is a day off ({ $name }).
card-warn-weekend = ⚠ { $day } is at the weekend.
card-warn-moved = ⚠ The first deadline fell on a day off, so it moves to the next working day, as later ones do.
card-warn-after-hours = ⚠ The deadline is outside working hours.
card-warn-rolled-year = ⚠ This day has passed this year, so next year is taken.
card-warn-calendar-provisional = ⚠ The days off of this year have not been officially announced.
card-warn-recur-unread = ⚠ How often this comes again is not clear, so it is given once. If it does, please type the order again and say it so: thứ 6 hàng tuần, ngày 25 hàng tháng.
card-given = Task { $number } assigned
card-state = • Status: { $state }
card-reached = • Delivered to: { $names }
card-acknowledged = • Acknowledged: { $name }, { $at }

## assign
assign-card = Assignment (waiting for your confirmation)
assign-how = Please type both the unit and the task, for example: giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11
assign-what = What is to be done? Please type the content of the task.
assign-whom = Who is it for? Please type the name of a unit or person, for example: P. VHXH
assign-when = When is it due? For example: 30/11, thứ 6 (Friday), 16h mai (tomorrow at 16:00). If there is no deadline, type: không hạn. (Task: { $content })
assign-past = The deadline { $due } has passed. Please type a new one, for example: 30/11, thứ 6, 16h mai.
assign-which = It is not clear who or which unit “{ $words }” is. Please choose:
assign-which-post = As a leader of which unit do you assign this task?
order-nobody = ⚠ { $unit } has no head or focal officer yet, so the task would reach nobody. Please name a person, or ask the administrator to add one.
orders-part = Task { $n } of { $count } in this message
orders-many = This message gives { $count } tasks; a message gives { $most } at most. Please send several messages.
assign-several = This line gives several tasks to several doers (also to “{ $other }”). Please send one line for each task, each with its deadline.
assign-unknown = “{ $words }” was not found among the units and staff. Please type the full name, for example: Phòng Văn hóa - Xã hội, or đ/c Long.
assign-not-yours = { $lead } is not under your direction, so the task cannot be assigned. Please assign it to a unit or person under you, or ask your superior to assign it.
assign-own = { $lead }: please name a person of the unit, or a unit below it, for example: giao đ/c Long soạn giấy mời họp, trước thứ 6.
assign-not-you = Assigning is for unit leaders and those authorised by them. To see the tasks assigned to you, type: việc của tôi
due-how = The deadline “{ $words }” was not understood. Please type it again, for example: 30/11, thứ 6 tuần sau, 16h mai, 3 ngày làm việc; or: không hạn.
due-no-such-day = There is no day { $day } in the calendar.

## the assignment that waits for its yes
draft-none = No assignment is waiting. To assign a new task, type: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11
draft-kept = This assignment was confirmed and the task has been given. Type “việc tôi giao” to see it.
draft-submitted = This order was put before { $name }; nothing is assigned until it is approved.
draft-dropped = This assignment was cancelled. To assign it after all, please type it again.
draft-replaced = The order you chose was changed. It now reads:
draft-replaced-done = This order was changed and none waits for your confirmation any more. Type “việc tôi giao” to see the tasks you assigned.
draft-old = This assignment is more than 2 days old and no longer valid. Please assign it again so that the deadline is counted correctly.
draft-old-submitted = This order has waited for more than 10 working days and is no longer valid. Please have it submitted again so that the deadline is counted correctly.
draft-returned = This order was returned to the one who wrote it, or they have taken it back.
right-several = { $count } tasks assigned
right-one = • Task { $number }: { $lead }
order-received = { $assigner } has assigned task { $number }
order-support = { $assigner } asks you to support task { $number }
order-watch = For your information: { $assigner } assigned task { $number }; you are asked to watch it
order-copy = For your information: { $assigner } has assigned task { $number } to a unit or person under you
order-confirmer = For your information: { $assigner } has assigned task { $number }; you confirm it once it is reported
order-in-group = Task { $number } is assigned to this unit; please pass it to the person in charge
unreachable = Task { $number } for { $lead } could not be delivered to { $name }, who has not linked an account or has blocked messages. Please tell them directly.
unreachable-in-group = Task { $number } for { $lead } could not be delivered to { $name }, who has not linked an account or has blocked messages. It was sent to the group { $group }.

## change
amend-which = Which part would you like to change?
amend-how = Please type the part to change and what it should say, for example: sửa hạn 5/12; sửa chủ trì P. Kinh tế; sửa độ khẩn hỏa tốc.
amend-content = Task
amend-lead = Lead
amend-support = Supporting
amend-watchers = Watching
amend-due = Deadline
amend-urgency = Urgency
amend-document = Document
amend-authority = Authority
amend-content-ask = What should the task say?
amend-lead-ask = Which unit or person should lead?
amend-support-ask = Which units or people should support? If none, type: không
amend-watchers-ask = Which units or persons watch it? If none, type: không
amend-due-ask = What is the new deadline? For example: 5/12, thứ 6, 16h mai; or: không hạn
amend-urgency-ask = Please choose the urgency:
amend-document-ask = Which document gives the task? For example: 45/UBND-VP ngày 20/11. If none, type: không
amend-document-how = The number of the document is not clear. For example, type: sửa văn bản 45/UBND-VP ngày 20/11
amend-authority-ask = On whose authority is it given?
amend-milestones = Milestones
amend-milestones-ask = Which days are the milestones before the deadline? For example: 27/11, 4/12. If there are none, type: không
amend-milestones-how = Milestones must be days still to come and before the deadline. For example, type: sửa mốc 27/11, 4/12. To have none, type: sửa mốc không
amend-authority-how = The authority is one of: của mình (own), TL (by order), KT (signed for), TM (on behalf of). For example, type: sửa thẩm quyền TL
amend-urgency-how = The urgency is one of: thường (normal), khẩn (urgent), thượng khẩn (very urgent), hỏa tốc (express).
amend-no-other = No other deadline is suggested for this assignment. To change it, type: sửa hạn 5/12
amend-kind-how = Other parts are typed directly, for example: sửa mốc 27/11, 4/12; sửa loại quan trọng; sửa lĩnh vực y tế; sửa xác nhận tôi; sửa công dân có.
amend-kind = Kind
amend-field = Field
amend-confirmer = Confirmer
amend-citizens = Citizens
amend-kind-ask = Which kind is it: quan trọng (important), or thường (forwarded to be done)?
amend-field-ask = Which field does it belong to? If none, type: không
amend-confirmer-ask = Who confirms that it is done? Please type the full name; if it is whoever assigns it, type: không
amend-citizens-ask = Do citizens or organisations wait for this work? Please answer: có (yes), or: không (no).
amend-field-none = Nobody in this unit has been given a field yet. Please ask the administrator to write fields into the roster.
amend-field-unknown = There is no field “{ $words }”. Fields that somebody answers for: { $fields }.
amend-confirmer-who = It is not clear who “{ $words }” is. Please type the full name; if whoever assigns it confirms it, type: sửa xác nhận không
amend-confirmer-not = { $name } cannot confirm this: the confirmer must belong to the unit that assigns it or to one below, and not to the one that leads it ({ $lead }).

## cancel
cancel-order = The assignment was cancelled; no task has been given.
cancel-done = Stopped. What was being entered has not been recorded.
cancel-report = The report has been sent, so it cannot be cancelled here; if something is missing, please ask the assigner to return it and report again. To correct the document's number or date, type: sửa báo cáo 12 số 46/BC-VHXH ngày 21/11
cancel-nothing = Nothing is being entered at the moment. To withdraw a task that was given, type: thu hồi 12
cancel-submitted = This order still waits for your approval. To give it back to the one who wrote it, for example type: trả phiếu k{ $number } vì chưa rõ phạm vi

## tasks
task-unknown = There is no task { $number } within your reach. Type “việc của tôi” to see your tasks and their numbers.
task-closed = Task { $number } has the status “{ $state }”, so this step is not possible. To see it, type: chi tiết { $number }
task-waiting = A report on task { $number } is already waiting for confirmation. Please wait for the answer; if it is returned, complete it and report again.
correct-not-yours = Task { $number } was given to { $lead }; only who does it can correct the report's document. To see it, type: chi tiết { $number }
ask-extension-not-yours = Task { $number } was given to { $lead }; only who does it can ask for a longer deadline. To see it, type: chi tiết { $number }
hand-down-not-yours = Task { $number } was given to { $lead }; only the leaders of that unit can hand it down. To see it, type: chi tiết { $number }
nudge-not-yours = Only those who do task { $number } can ask for its confirmation. To see it, type: chi tiết { $number }
escalate-not-yours = Only those who do task { $number }, its assigner or the office can ask for instructions. To see it, type: chi tiết { $number }
extend-not-yours = Only { $assigner } or a leader above can move the deadline of task { $number }. To see it, type: chi tiết { $number }
suspend-not-yours = Only { $assigner } or a leader above can suspend task { $number }. To see it, type: chi tiết { $number }
resume-not-yours = Only { $assigner } or a leader above can resume task { $number }. To see it, type: chi tiết { $number }
reassign-not-yours = Only { $assigner } or a leader above can give task { $number } to somebody else. To hand it down inside the unit that has it, type: phân công { $number } đ/c Long; to see it, type: chi tiết { $number }
amend-not-yours = Only { $assigner } or a leader above can amend task { $number }. To see it, type: chi tiết { $number }
join-not-yours = Only { $assigner }, a leader above or the office can add support and watchers to task { $number }. To see it, type: chi tiết { $number }
urge-not-yours = Only { $assigner }, a leader above or a tracker can urge task { $number }. To see it, type: chi tiết { $number }
instruct-not-yours = Only { $assigner } or a leader above can give instructions on task { $number }. To see it, type: chi tiết { $number }
reopen-not-yours = Only { $assigner }, the confirmer or a leader above can open task { $number } again. To see it, type: chi tiết { $number }
rate-not-yours = Only { $assigner }, the confirmer or a leader above can rate task { $number }. To see it, type: chi tiết { $number }
classify-not-yours = Only { $assigner }, a leader above or the office can classify task { $number }. To see it, type: chi tiết { $number }
watch-not-yours = Task { $number } is none of yours to see. Type “việc của tôi” for yours.
extend-undated = Task { $number } has no deadline, so there is none to move; once it is done, type: báo cáo { $number }
extend-decided = Request { $n } for a longer deadline of task { $number } was decided before. To see it, type: chi tiết { $number }
resume-not-suspended = Task { $number } is not suspended (it is: { $state }).
reassign-late = Task { $number } is overdue. Please say a new deadline for who takes it.
instruct-nothing = Nobody asks for instructions on task { $number }. To see it, type: chi tiết { $number }
correct-nothing = Task { $number } has no report that waits (it is: { $state }), so there is nothing to correct.
reopen-not-done = Task { $number } is not done (it is: { $state }), so it need not be opened again.
reopen-late = Task { $number } was confirmed more than { $days } working days ago and stays closed. Please give a new task.
withdraw-settled = The result of task { $number } was confirmed before it was opened again; it still counts for those who did it, so it cannot be withdrawn. If nothing more is needed, type: xác nhận { $number }
reassign-settled = The result of task { $number } was confirmed before it was opened again; it still counts for those who did it, so it cannot be given to others. If nothing more is needed, type: xác nhận { $number }. Please give what is missing as a new task, for example type: giao P. Kinh tế bổ sung phụ lục, hạn 5/12
rate-not-done = Task { $number } is not done (it is: { $state }), so it cannot be rated yet.

## acknowledge
acknowledge-how = Which task do you acknowledge? For example, type: nhận 12
acknowledge-done = Your acknowledgement of task { $number } has been recorded.
acknowledge-already = Task { $number } was already acknowledged (status: { $state }). When it is done, type: báo cáo { $number }
acknowledge-one = One task at a time; none was recorded. Please type: nhận { $number }; then the others one by one.
acknowledge-report = The report on task { $number } waits for you to confirm it. Please choose, or type: xác nhận { $number }; or type: trả lại { $number } vì thiếu số liệu
acknowledge-not-yours = Task { $number } is assigned to { $lead }; only they can acknowledge it. To see it, type: chi tiết { $number }

## progress
progress-how = Progress on which task? For example, type: tiến độ 12 đã rà soát 8/10 thôn
progress-what = How far has task { $number } come? Please type a few words.
progress-done = The progress on task { $number } has been recorded and the assigner told. When you have the final result, type: báo cáo { $number }
progress-interim = Recorded as progress on task { $number }, not as the final report; when you have the final result, type: báo cáo { $number }
progress-told = { $name } reports progress on task { $number }
progress-text = • Progress: { $text }
progress-not-yours = Task { $number } is assigned to { $lead }; only those who do or support it can record progress. To see it, type: chi tiết { $number }

## report
report-how = A report on which task? For example, type: báo cáo 12 đã rà soát xong, số 45/BC-VHXH ngày 20/11
report-what = What is the result of task { $number }? Please type a few lines (files and photos may be attached).
report-empty = The report on task { $number } has no content yet. Please type what was done, for example: đã rà soát xong 10/10 thôn.
report-document = Please type the number and date of the document reporting on task { $number }, for example: số 45/BC-VHXH ngày 20/11. If there is none, press the button or type: không có văn bản
report-day-ahead = The document { $document } is dated { $day }, which is still to come. Please check and type its number and date again.
report-done = The report on task { $number } (no. { $n }) has been sent
report-waiting = The task is waiting for confirmation; if the report was on time, the waiting does not count as overdue.
report-evidence = If you have files or photos as evidence, please send them here now; when all are sent, type: xong
report-file = Added to the report on task { $number }: { $names }. Please send any others; when all are sent, type: xong
report-closed = The report on task { $number } has all its files. Thank you.
report-sent = The report on task { $number } has been sent; what you typed was not added to it. Please go on sending files or photos; at the end type: xong
report-decided = The report on task { $number } has been dealt with, so this file was not added. To report again with the file, type: báo cáo { $number }
report-not-yours = Task { $number } is assigned to { $lead }; only they or the unit's focal officer can report. To see it, type: chi tiết { $number }
reported = { $sender ->
    [lead] { $lead }: report on task { $number } (no. { $n })
   *[other] { $lead }: report on task { $number } (no. { $n }), sent by { $name }
  }
reported-text = • Result: { $text }
reported-document = • Report document: { $document }, dated { $day }
reported-document-undated = • Report document: { $document }
reported-no-document = • Report document: none
reported-files = • Evidence files: { $count } (sent below)
returned-times = • Reports returned so far: { $count }

## confirm, return
confirm-how = Which task do you confirm? Type “chờ xác nhận” to see what waits, then type: xác nhận 12
confirm-done = Task { $number } (report no. { $n }) confirmed: { $judged }.
confirm-again = Task { $number } is confirmed again; the result stays what it was before it was opened again: { $judged }.
confirm-extension = Request { $n } for a longer deadline was not answered. If it is granted, the task is judged by the new one; type: đồng ý gia hạn { $number } lần { $n }
confirm-extension-late = Request { $n } for a longer deadline was not answered. It was made after the deadline: if it is granted the task is still late; so that it is not, type: đồng ý gia hạn { $number } lần { $n } không tính trễ
confirm-told = { $name } has confirmed task { $number }: { $judged }
confirm-already = Task { $number } was confirmed as done before. Type: chi tiết { $number }
confirm-nothing = No report on task { $number } is waiting for confirmation (status: { $state }).
confirm-words = To confirm, type only: xác nhận { $number }. If something is missing, type: trả lại { $number } vì còn thiếu số liệu
confirm-other = Task { $number } now has report no. { $present }, not no. { $n }. Please look again, type: chi tiết { $number }
confirm-not-yours = Only { $assigner } or a person authorised can confirm task { $number }. To see it, type: chi tiết { $number }
confirm-own-report = { $count ->
    [0] You handed in the report on task { $number }, so you cannot confirm or return it yourself. Please speak to the leaders above.
   *[other] You handed in the report on task { $number }, so you cannot confirm or return it yourself. Who may confirm it: { $names }
}
judged-in-time = done on time
judged-late = done late
judged-undated = done (no fixed deadline)
disagree-which = Waiting for your word: { $count }. Which of them do you not agree with? For example, type: trả lại 12 vì thiếu số liệu thôn 3
disagree-report = - Report on task #{ $number }: { $content }
disagree-request = - Request for more time on task #{ $number }: { $content }
disagree-draft = - Order k{ $number } put before you: { $content }
give-back-how = Which task do you return, and why? For example, type: trả lại 12 vì thiếu số liệu thôn 3
give-back-why = Why do you return report no. { $n } on task { $number }? Please type a few words so that its author knows what to complete.
give-back-done = Report no. { $n } on task { $number } was returned, reason: { $reason }
give-back-told = { $name } returned report no. { $n } on task { $number }, please complete it
give-back-reason = • Reason: { $reason }
return-not-yours = Only { $assigner } or a person authorised can return the report on task { $number }. To see it, type: chi tiết { $number }

## decline
decline-how = Which task do you decline, and why? For example, type: từ chối 12 vì thuộc chức năng của P. Kinh tế
decline-why = Why do you decline task { $number }? Please type a few words for the assigner to consider.
decline-done = Your reason for declining task { $number } has been sent to { $assigner }.
decline-told = { $sender ->
    [lead] { $lead } declined task { $number }
   *[other] { $lead } declined task { $number }, sent by { $name }
  }
decline-reason = • Reason: { $reason }
decline-then = Please talk it over, or give it to somebody else, type: giao lại { $number } cho P. Kinh tế
decline-not-yours = Task { $number } is assigned to { $lead }; only they can decline it. To see it, type: chi tiết { $number }

## withdraw
withdraw-how = Which task do you withdraw, and why? For example, type: thu hồi 12 vì giao trùng
withdraw-why = Why do you withdraw task { $number }? (Task: { $content }) Please type a few words; to keep the task, type: hủy
withdraw-done = Task { $number } was withdrawn; it does not count in the statistics.
withdraw-told = { $name } withdrew task { $number }; you need not continue with it
withdraw-known = { $name } withdrew task { $number }
withdraw-reason = • Reason: { $reason }
withdraw-not-yours = Only { $assigner } or a superior can withdraw task { $number }. To see it, type: chi tiết { $number }

## settings, journal
settings-title = Settings of the office (page { $page }/{ $pages })
settings-group-office = The office
settings-group-receiving = Receiving and entering tasks
settings-group-deadlines = Deadlines
settings-group-overdue = Overdue, urging, ranking
settings-group-times = Hours
settings-now = • { $name }: { $value }
settings-item = • { $name }: { $value } (default; { $requirements })
settings-item-changed = • { $name }: { $value } (default: { $usual }; { $requirements })
settings-how = R… are the numbers of the requirements it serves. To see or change one, give its name and the new value, for example type: cài đặt hạn xác nhận 5
settings-serves = Default: { $usual }. Serves { $requirements } of the system’s requirements.
settings-to = To change it, put the new value after the name: cài đặt { $name } …
settings-button = See the settings
settings-unknown = There is no setting called “{ $words }”.
settings-which = There are several. Please choose:
settings-wrong = { $name } cannot be “{ $words }”.
settings-same = { $name } is already: { $value }.
settings-done = { $name } was changed: { $before } → { $after }
settings-told = { $admin } changed the setting { $name }: { $before } → { $after }
settings-none = not set
settings-in-hours = { $count ->
    [one] { $count } working hour
   *[other] { $count } working hours
  }
settings-in-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
  }
settings-in-times = { $count ->
    [one] once
   *[other] { $count } times
  }
settings-in-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
  }
settings-choice-strict = before that day
settings-choice-inclusive = that day included
settings-fits-count = It is a number from { $least } to { $most }.
settings-fits-clock = It is a time of day, for example: 8:00
settings-fits-day = It is a day with its year, for example: 1/7/2026; or: không
settings-fits-words = It is text of at most 200 characters.
settings-fits-choice = It is one of: { $options }.
settings-fits-hours = It is the hours of two half-days, for example: 7:30-11:30, 13:30-17:00
settings-does-organisation = This name heads tables and reports.
settings-does-contact = Whoever needs support sees this contact in the help.
settings-does-goLive = Tasks given before this day are a trial and do not count; published figures stay.
settings-does-ackWorkingHours = After so many working hours without acknowledgement the doer is reminded, also of tasks that wait now.
settings-does-ackAssignerWorkingHours = After so many working hours without acknowledgement the assigner is told, also of tasks that wait now.
settings-does-entrySlaWorkingDays = A document's tasks are to be entered within so many working days of its date; 0 is the same day.
settings-does-beforeDate = How “trước ngày 15/12” is read when a task is assigned; deadlines already given stay.
settings-does-dueSoonWorkingDays = Tasks due within so many working days are shown as due soon; deadlines stay.
settings-does-confirmLimitWorkingDays = When a confirmer takes longer and then returns the report, the doer is credited the rest; from now on, also for reports that wait.
settings-does-reopenWorkingDays = A confirmed task can be opened again within so many working days.
settings-does-recurAheadWorkingDays = A recurring task is made so many working days before its deadline; those already made stay.
settings-does-overdueHeadDays = A task so many working days overdue is told to the head of the unit; what is overdue does not change.
settings-does-overdueDeputyDays = A task so many working days overdue is told to the deputy in charge; what is overdue does not change.
settings-does-overdueChairmanDays = A task so many working days overdue is told to the chairman; what is overdue does not change.
settings-does-urgesPerDay = One task can be urged at most so often a day.
settings-does-rankingMinimum = Units with fewer tasks are not ranked; published rankings stay.
settings-does-hours = The working hours by which waiting for acknowledgement and reminders are counted; deadlines already given stay.
settings-does-alertTime = When alerts, morning letters and rankings are sent.
settings-does-quietFrom = From this time until the quiet hours end nothing is sent by the clock; orders and answers still arrive.
settings-does-quietTo = Before this time in the morning nothing is sent by the clock; orders and answers still arrive.
settings-odd-receiving = ⚠ The assigner is told before the doer is reminded. Please look at both settings.
settings-odd-overdue = ⚠ Superiors are told before those below them. Please look at the three settings for overdue tasks.
settings-odd-alert = ⚠ The time of alerts lies in the quiet hours, so they wait until those are over.
journal-title = Journal, newest first (page { $page })
journal-none = The journal has no lines on this page.
journal-item = - { $at }: { $name } { $what } { $subject }
journal-item-changed = - { $at }: { $name } { $what } { $subject }: { $from } → { $to }
journal-server = Whoever runs the server
journal-for = { $name } (for { $other })
journal-act-setting = changed the setting
journal-act-calendar = changed the calendar
journal-act-unit = changed the unit
journal-act-post = changed the post
journal-act-substitution = changed the substitution
journal-act-hand_over = handed over
journal-act-locked = locked the account
journal-act-unlocked = unlocked the account
journal-act-document = changed the document
journal-act-urged_use = urged the use of the system
journal-act-erased = erased personal data

## days off
holidays-title = Days off to come
holidays-title-year = Days off in { $year }
holidays-item = - { $day }: off, { $name } ({ $status })
holidays-item-worked = - { $day }: worked, { $name } ({ $status })
holidays-day = { $weekday }, { $day }
holidays-official = official
holidays-provisional = provisional
holidays-none = There is no calendar of days off for { $year } yet.
holidays-provisional-year = ⚠ The days off of { $year } are provisional, not yet announced; deadlines counted across them may change.
holidays-how = Administrators change the calendar, for example type: nghỉ lễ thêm 31/8/2027 nghỉ hoán đổi; a make-up day: nghỉ lễ thêm 28/8/2027 làm bù; to take a day out: nghỉ lễ bỏ 31/8/2027
holidays-how-settle = When they are announced, please check every day, then type: nghỉ lễ chốt 2027
holidays-admin = Administrators change the calendar. To see it, type: nghỉ lễ
holidays-past = { $day } is over and cannot be changed. To see the calendar, type: nghỉ lễ
holidays-ordinary = { $day } is not in the calendar of days off, so there is nothing to take out. To see it, type: nghỉ lễ
holidays-already = { $day } is already { $is }. To see the calendar, type: nghỉ lễ
holidays-weekend = { $day } is a weekend and off anyway. To take out a make-up day, type: nghỉ lễ bỏ 28/8/2027
holidays-working = { $day } is no Saturday or Sunday and cannot be a make-up day. To take out a day off, type: nghỉ lễ bỏ 31/8/2027
holidays-is-ordinary = an ordinary day
holidays-is-worked = a make-up day
holidays-is-off = a day off ({ $name })
holidays-sure = The calendar is unchanged. Do you want to change it like this?
holidays-change = • { $day }: { $from } → { $to }
holidays-moves = Deadlines that can be counted anew (nobody acknowledged): { $count }
holidays-moved = Deadlines counted anew: { $count }
holidays-stays = Deadlines that stay: { $count }
holidays-moved-item = - #{ $number } { $lead }: { $content }, due { $from } → { $to }
holidays-staying-item = - #{ $number } { $lead }: { $content }, due { $due }
holidays-more = … and { $count } more
holidays-no-deadline = No deadline changes.
holidays-button-recount = Change and count deadlines anew
holidays-button-keep = Change the calendar only
holidays-button-year = { $year }
holidays-done = The calendar was changed
holidays-told = { $name } changed the calendar of days off
holidays-extend = Where a deadline that stays should be another, please extend it.
holidays-settled = The days off of { $year } are official: { $count } marked
holidays-settled-told = { $name } marked the days off of { $year } as official
holidays-settled-already = The days off of { $year } are official already.

## support, watch, rate, amend, reopen
beside-known = (For your information) { $news }
beside-unknown = It is not clear which unit or person “{ $words }” is. Please give only the name in the roster, for example: phối hợp 12 Phòng Kinh tế
beside-which = It is not clear who “{ $words }” is. Please choose:
join-how = Who supports which task? For example, type: phối hợp 12 Phòng Kinh tế
join-whom = Which unit or person supports task { $number }?
join-done = Supporting task { $number } from now on: { $names }. They have been told.
join-told = { $name } adds support to task { $number }: { $names }
join-leads = This unit or person leads task { $number } already. To see it, type: chi tiết { $number }
join-already = This unit or person supports or watches task { $number } already. To see it, type: chi tiết { $number }
leave-how = Who no longer supports which task? For example, type: thôi phối hợp 12 Phòng Kinh tế
leave-which = Which unit or person no longer supports task { $number }? Please choose:
leave-nobody = No unit or person supports task { $number }.
leave-not-there = This unit or person neither supports nor watches task { $number }. To see it, type: chi tiết { $number }
leave-done = No longer supporting task { $number }: { $names }. They have been told.
leave-gone = { $name }: task { $number } needs no support any more ({ $names })
leave-told = { $name }: no longer supporting task { $number }: { $names }
watch-how = Which task do you watch? For example, type: theo dõi 12
watch-done = You watch task { $number } and will hear what becomes of it. To stop, type: thôi theo dõi { $number }
watch-added = Watching task { $number } from now on: { $names }.
watch-told = { $name } asks you to watch task { $number }
watch-needless = You hear all that becomes of task { $number } already; there is no need to watch it.
unwatch-how = Which task do you watch no longer? For example, type: thôi theo dõi 12
unwatch-done = You no longer watch task { $number }.
unwatch-not = You do not watch task { $number }. To see those you watch, type: việc theo dõi
unwatch-removed = No longer watching task { $number }: { $names }.
unwatch-gone = { $name }: task { $number } need not be watched any more ({ $names })
quality-good = Good
quality-met = Met
quality-unmet = Not met
rate-how = Which task do you rate? For example, type: đánh giá 12 tốt
rate-which = How good was task { $number }? (Task: { $content }) A comment may follow, for example: tốt, số liệu đầy đủ
rate-level = The quality is one of: tốt, đạt, chưa đạt; then a comment, if any. For example, type: đánh giá { $number } tốt
rate-done = Quality of task { $number }: { $level }. Whether it was on time does not change by it.
rate-told = { $name } rated the quality of task { $number }: { $level }
rate-comment = • Comment: { $comment }
rate-before = • Before: { $level }
correct-how = The report of which task? For example, type: sửa báo cáo 12 số 46/BC-VHXH ngày 21/11
correct-what = What are the right number and date of the document reporting on task { $number }? For example: số 46/BC-VHXH ngày 21/11
correct-words = This corrects only the number and date of the report document, for example: số 46/BC-VHXH ngày 21/11. If the result reported on task { $number } is wrong, please ask the assigner to return the report.
correct-day-ahead = Task { $number }: the document { $document } is dated { $day }, which is still to come. Please check and type its number and date again.
correct-same = The document reporting on task { $number } is { $document } already; nothing changed.
correct-done = The document of the report on task { $number } (no. { $n }) was corrected and the confirmer told
correct-told = { $name } corrected the document of the report on task { $number } (no. { $n })
correct-before = • Before: { $document }
correct-now = • Now: { $document }
reopen-how = Which task do you open again, and why? For example, type: mở lại 12 vì thiếu phụ lục
reopen-why = Why do you open task { $number } again? Please type a few words so that its doers know what is still to be done.
reopen-done = Task { $number } was opened again, reason: { $reason }
reopen-told = { $name } opened task { $number } again; please complete it and report again
reopen-reason = • Reason: { $reason }
reopen-time = The time of the report that was confirmed stands: on time or late does not change.
amend-task-how = Which task do you amend? For example, type: sửa 12 nội dung rà soát hộ nghèo
amend-task-which = Which part of task { $number }? Its content, urgency and deadline can be amended, for example, type: sửa { $number } nội dung rà soát hộ nghèo
amend-task-due = What is the new deadline of task { $number }? For example, type: sửa { $number } hạn { $example }
amend-task-turns = The deadline set here is of task { $number } alone and cannot repeat. To change it, type: sửa { $number } hạn 16h thứ 6. To give recurring work, type: giao P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần
amend-task-beside = To add support or watchers, type: phối hợp { $number } Phòng Kinh tế; or type: theo dõi { $number } đ/c Hà
amend-task-lead = Who leads a given task is not amended here. Please reassign it, or withdraw task { $number } and assign a new one.
amend-task-same = Task { $number } says so already; nothing changed.
amend-task-done = Task { $number } was amended and its doers told
amend-task-told = { $name } amended task { $number }
amend-task-was = • Before: { $before }
amend-task-now = • Now: { $after }
deed-support = { $who } (support)
deed-watcher = { $who } (watching)
deed-words = “{ $words }”
deed-from-to = from “{ $before }” to “{ $after }”
deed-hands = from { $from } to { $to }
deed-document = { $document }, dated { $day }
deed-document-undated = { $document }
deed-no-document = no document

## urging, waiting for confirmation, asking for instructions
button-urge = Urge
button-urge-all = Urge all overdue tasks
button-nudge = Ask to confirm
button-instruct = Give instructions
button-overdue = Overdue tasks
awaiting-today = Reported today
awaiting-days = Waiting for { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
awaiting-beyond = ⚠ Has waited { $days } working days (limit for confirming: { $limit } working days)
give-back-credit = • The deadline is { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  } later for the time spent waiting for confirmation (before: { $due })
nudge-how = Which task is to be confirmed? Type “việc của tôi” to see the numbers, then type: đề nghị xác nhận 12
nudge-done = { $names } was asked to confirm task { $number }.
nudge-then = If it is not confirmed, you can ask again from { $day }.
nudge-told = { $sender ->
    [lead] { $name } asks for confirmation of task { $number } (report { $n })
   *[other] { $name } asks for confirmation of task { $number } of { $lead } (report { $n })
  }
nudge-waited = • The report has waited for { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
nudge-today = • Reported today
nudge-enough = Confirmation of task { $number } was asked for today. Once a day is the limit; from { $day } you can type again: đề nghị xác nhận { $number }
nudge-nobody = Nobody confirms task { $number } at present. Please tell the administrator of your unit.
urge-how = You gave no task that is overdue. To urge a task, please type its number and a word if you like, for example: đôn đốc 12 đề nghị gửi trước 16h
urge-which = Overdue tasks that you gave: { $count }. Which one is to be urged?
urge-which-waiting = Your reports that wait for confirmation: choose one to ask for it.
urge-which-of = Tasks you gave { $lead } that are not reported: { $count }. Which one to urge?
urge-none-of = Nothing you gave { $lead } waits for a report. To see what you gave, type: việc tôi giao
urge-none-late = Nothing you gave { $lead } is late without a report. To see what you gave, type: việc tôi giao
urge-done = Task { $number } was urged (time { $count }), sent to: { $names }
urge-told = ⏰ { $name } urges task { $number }
urge-copy = For information: { $name } urges task { $number } given to { $lead }
urge-words = • Message: { $text }
urge-count = • Urged { $count ->
    [one] once
   *[other] { $count } times
  }
urge-enough = Task { $number } was urged today, { $times ->
    [one] once
   *[other] { $times } times
  }, which is the limit for a day. From { $day } you can type again: đôn đốc { $number }
urge-waiting = Task { $number } has a report that waits for confirmation, so there is no need to urge it. To see it, type: chi tiết { $number }
urge-nobody = { $lead } has nobody to hear that task { $number } is urged. Please ask the administrator to add a head or focal officer.
urge-none = None of the tasks you gave is overdue without a report.
urge-all-done = Overdue tasks urged: { $count }; people told: { $people }
urge-all-enough = Not urged again, since today's limit is reached: { $count }
urge-all-nobody = Not urged, since the unit has neither head nor focal officer: { $count }
urge-told-several = ⏰ { $name } urges your overdue tasks: { $count }
urge-copy-several = For information: { $name } urges the overdue tasks of the unit you head: { $count }
urge-item = - #{ $number } { $lead }: { $content }, due { $due }. { $stands }. Urged { $count ->
    [one] once
   *[other] { $count } times
  }
unreceived-title = Tasks given that nobody has acknowledged: { $count } (as of { $now })
unreceived-none = There is no task that nobody has acknowledged.
unreceived-older = Given { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  } ago or earlier
unreceived-days = Not acknowledged, given { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  } ago
unreceived-today = Not acknowledged, given today
unacknowledged-head = ⏰ Task { $number } was given to { $lead } more than { $hours ->
    [one] { $hours } working hour
   *[other] { $hours } working hours
  } ago and nobody has acknowledged it. Please see to it
alert-title-waiting = ⚠️ Reports waiting for confirmation (as of { $at })
alert-beyond = Waiting for more than { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }: { $count } ({ $confirmers })
unconfirmed-title = Waiting for confirmation for more than { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }: { $count ->
    [one] { $count } report
   *[other] { $count } reports
  }. For the attention of { $name } (as of { $at })
unconfirmed-item = - #{ $number } { $lead }: { $content }. To be confirmed by { $confirmer }, waiting for { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
unconfirmed-then = The reports still wait for whoever is to confirm them; nothing is confirmed automatically.
escalation-title = Tasks overdue without a report, for the attention of { $name } (as of { $at })
escalation-head = Of the unit you head: { $count }
escalation-deputy = Given by you, or in your field of work: { $count }
escalation-chairman = Overdue for long, brought to the head: { $count }
escalation-item = - #{ $number } { $lead }: { $content }, due { $due }, overdue by { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
escalation-item-citizens = - #{ $number } { $lead }: { $content }, due { $due }, overdue by { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  } (concerns citizens or organisations)
detail-acknowledged = • Time from assignment to acknowledgement: { $span }
detail-escalated = • Waiting for instructions from { $name }
span-minutes = { $minutes ->
    [one] { $minutes } working minute
   *[other] { $minutes } working minutes
  }
span-hours = { $hours ->
    [one] { $hours } working hour
   *[other] { $hours } working hours
  }
span-hours-minutes = { $hours } h { $minutes } min of working time
escalate-how = Which task do you need instructions on, and about what? For example, type: xin ý kiến 12 về kinh phí thực hiện
escalate-what = What do you need instructions about in task { $number }? (Task: { $content }) Please type a few words; to leave it, type: hủy
escalate-done = { $to } was asked for instructions on task { $number }
escalate-told = { $name } asks { $to } for instructions on task { $number }
escalate-copy = For information: { $name } asks { $to } for instructions on task { $number }
escalate-question = • Question: { $text }
escalate-clock = • The deadline goes on running meanwhile
escalate-rests = • The task is suspended; that time does not count towards its deadline
escalate-unlinked = ⚠ { $name } has not linked an account and has not received this. Please tell them directly.
escalate-waiting = Task { $number } waits for instructions from { $name }; another question can be asked after that. To see it, type: chi tiết { $number }
escalate-nobody = Nobody in the system is above you to be asked about task { $number }. Please decide yourself, or write to those above.
instruct-how = Which task are your instructions for, and what are they? Type “chờ chỉ đạo” to see what waits, then type, for example: chỉ đạo 12 đồng ý, lấy từ nguồn dự phòng
instruct-what = What are your instructions on task { $number }?
instruct-done = Your instructions on task { $number } were passed on
instruct-told = { $name } gives instructions on task { $number }
instruct-words = • Instructions: { $text }
instruct-other = Task { $number } waits for instructions from { $name }. To see it, type: chi tiết { $number }
instructions-title = Tasks waiting for your instructions: { $count } (as of { $now })
instructions-none = No task waits for your instructions.
instructions-question = { $name } asks: { $text }

## extend
extend-how = Which task is to have longer, until when? For example, type: gia hạn 12 đến 8/12 vì chờ số liệu
extend-until = Until when is task { $number } to have? Its deadline now: { $due }. For example: 8/12, thứ 6 tuần sau, thêm 3 ngày làm việc
extend-why = Why does task { $number } need until { $due }? Please type a few words for the assigner.
extend-lateness = Task { $number } was overdue when it was to have until { $due }. Does the time overdue before count as late?
extend-lateness-how = Please choose one of the two, or answer: vẫn tính trễ; không tính trễ.
extend-not-later = { $wanted } is not later than the deadline of task { $number } now ({ $due }). Please say a later one, for example type: gia hạn { $number } đến { $example }
extend-earlier = { $wanted } is earlier than the deadline of task { $number } now ({ $due }). To extend it, say a later one, for example type: gia hạn { $number } đến { $example }. To bring it forward, type: sửa { $number } hạn { $typed }
extend-past = { $wanted } is over, so task { $number } was not extended. Please say a new deadline, for example type: gia hạn { $number } đến { $example }
extend-which-year = That day is over this year; if { $wanted } is meant, please write the year too.
extend-pending = Request { $n } for a longer deadline of task { $number } waits for { $assigner } already
extend-sent = Request { $n } for a longer deadline of task { $number } has gone to { $assigner }
extend-meanwhile = Until it is decided the deadline stays as it is.
extend-done = Task { $number } is extended
extend-told = { $name } extended task { $number }
extension-asked = { $sender ->
    [lead] { $lead } asks for a longer deadline of task { $number } (request { $n })
   *[other] { $lead } asks for a longer deadline of task { $number } (request { $n }), sent by { $name }
  }
extension-present-one = The request that waits ({ $n }):
extension-present = • Deadline now: { $due }
extension-wanted = • Wanted: { $due }
extension-reason = • Reason: { $reason }
extension-count = • { $count ->
    [0] Not extended before
    [one] Extended once before
   *[other] Extended { $count } times before
  }
extension-after-deadline = ⚠ Asked for after the deadline; unless said otherwise it still counts as late.
extension-new = • New deadline: { $due } (extended { $count ->
    [one] once
   *[other] { $count } times
  })
extension-old = • Deadline before: { $due }
extension-stays = • Deadline as before: { $due }
extension-still-late = • Asked for after the deadline, so it still counts as late.
extension-excused = • The time overdue before does not count as late.
grant-how = Which task is to be extended? Type “chờ gia hạn” to see them, then type: đồng ý gia hạn 12
grant-none = No such request for a longer deadline of task { $number } waits. To extend it, type: gia hạn { $number } đến 8/12
grant-done = Task { $number } is extended (request { $n })
grant-told = { $name } extended task { $number } (request { $n })
redate-past = { $wanted } is over and cannot be the deadline of task { $number }. Please say another, for example type: sửa { $number } hạn { $example }
redate-rests = Task { $number } is suspended, so its deadline cannot be set yet. Please let it go on first, type: tiếp tục { $number }
redate-settled = The result of task { $number } was confirmed before it was opened again, so in time or late does not change any more. If what is missing needs a deadline, please give it as a new task, for example type: giao P. VHXH bổ sung phụ lục, hạn 5/12
redate-asked = Request { $n } for a longer deadline of task { $number } waits for an answer. Please answer it before bringing the deadline forward, for example type: không gia hạn { $number } lần { $n }
redate-done = The deadline of task { $number } is set; those who do it were told
redate-done-earlier = The deadline of task { $number } was brought forward; those who do it were told
redate-told = { $name } set a deadline for task { $number }
redate-told-earlier = ⚠ { $name } brought the deadline of task { $number } forward
redate-new = • New deadline: { $due }
refuse-how = Which task is not to be extended, and why? For example, type: không gia hạn 12 vì đã cam kết với cấp trên
refuse-why = Why is task { $number } not to be extended (request { $n })? Please type a few words for who does it.
refuse-done = Request { $n } for a longer deadline of task { $number } is refused
refuse-told = { $name } refused request { $n } for a longer deadline of task { $number }
extensions-title = Requests for a longer deadline that wait for you: { $count } (as of { $now })
extensions-none = No request for a longer deadline waits for you.
extensions-item = #{ $number } { $what }. Due { $due }, wanted { $wanted }. Reason: { $reason }
extensions-more = … and { $count } more

## suspend, resume
suspend-how = Which task is to be suspended, and why? For example, type: tạm dừng 12 vì chờ chủ trương của tỉnh
suspend-why = Why is task { $number } to be suspended? (Task: { $content }) Please type a few words; to leave it, type: hủy
suspend-done = Task { $number } is suspended; until it goes on its clock stands still
suspend-told = { $name } suspended task { $number }; until it goes on its clock stands still
suspend-due = • Deadline before: { $due }
suspend-reason = • Reason: { $reason }
suspend-title = Suspended: { $count } (as of { $now })
suspend-none = No task is suspended.
resume-how = Which task is to go on? Type “tạm dừng” to see those that are suspended, then type: tiếp tục 12
resume-words = To let it go on, type only: tiếp tục { $number }. For another deadline, afterwards type: gia hạn { $number } đến 8/12
resume-done = Task { $number } goes on
resume-told = { $name } lets task { $number } go on
resume-due = • New deadline: { $due } (before: { $old })
resume-due-same = • Deadline: { $due }

## reassign
reassign-how = Which task is to go to whom? For example, type: giao lại 12 cho P. Kinh tế, hạn 5/12
reassign-whom = Who is to have task { $number }? (Task: { $content }) Please type the name of a unit or person, for example: P. Kinh tế
reassign-one = A task has one lead. Please name one unit or one person, for example type: giao lại { $number } cho P. Kinh tế
reassign-same = Task { $number } is led by { $lead } already. Please name another unit or person.
reassign-when = Task { $number } is overdue. By when is { $lead } to do it? For example: 30/11, thứ 6, 16h mai
reassign-due-how = The deadline “{ $words }” was not understood. Please type it again, for example: 30/11, thứ 6 tuần sau, 16h mai
reassign-reason = • Reason: { $reason }
reassign-done = Task { $number } was given to { $lead }
reassign-gone = { $name } gave task { $number } to { $lead }; you need not go on with it
reassign-confirmer = • Confirmed by { $assigner }, no longer by { $name }, whose own unit now does the work
reassign-told = { $name } gave task { $number } to { $lead }

## parts, milestones, recurring
card-milestones = • Milestones before the deadline: { $milestones }
card-milestone = { $due }
card-part-of = • Part of task { $number }
hand-down-again = Task { $number } is given already. To give it to somebody else, type: giao lại { $number } cho { $to }
hand-down-how = Hand down which task, to whom? For example, type: phân công 12 đ/c Long, trước thứ 5
hand-down-button = Hand down
hand-down-to = { $name }
hand-down-of = • Part of task { $number }: { $content }
hand-down-later = ⚠ The deadline of task { $number } is { $due }, earlier than the one on this card.
hand-down-outside = { $lead } does not belong to { $unit }. Task { $number } can be handed down only within { $unit }; if it is not for you to do, type: từ chối { $number } vì không đúng chức năng
children-title = • Handed down: { $count } tasks, { $done } done
children-item = - #{ $number } { $lead }: { $content }. Due { $due }. { $stands }
children-report-anyway = Report anyway
children-all-done = All parts of task { $number } are done; please report
children-withdrawn = { $name } withdrew task { $above }, so task { $number }, which was handed down from it, is withdrawn too; it need not be done
children-despite-not-yours = Task { $number } has { $count } open parts; only a head or deputy of the unit may report it before they are done. Please wait for these, or ask the unit's leaders.
report-children-open = Task { $number } has { $count } open parts. Please report when they are done; to report all the same, a head or deputy may type: báo cáo { $number } dù còn việc con
children-reassigned = { $name } has given task { $above } to others, so task { $number }, handed down from it, is withdrawn; nothing more needs doing
children-gone = Tasks handed down, withdrawn with it: { $count }
children-closed = { $name } withdrew task { $above } or gave it to others, so task { $number }, handed down from it, is closed with the result confirmed before; nothing more needs doing
children-suspended = { $name } suspended task { $above }, so task { $number }, handed down from it, is suspended too; that time does not count towards its deadline
children-resumed = { $name } let task { $above } go on, so task { $number }, handed down from it, goes on too
children-rest = Tasks handed down, suspended with it: { $count }
children-go-on = Tasks handed down that go on with it: { $count }
answerable = • Answerable: { $names }
answerable-head = { $name } (head)
answerable-person = { $name }
milestone-near = ⏰ Task { $number } is close to its milestone { $due }
milestone-how = Please say how far it has come; type: tiến độ { $number } đã xong phần nào
milestone-progress = Progress
milestone-noted = • Milestone { $due }: progress was noted
milestone-missed = • Milestone { $due }: has passed without a note
milestone-ahead = • Milestone { $due }: still to come, no note yet
series-rule = • Repeats: { $rule }
series-own = • Repeats: { $rule }. To stop it, type: thôi lặp { $number }
series-once = Only this once
recur-daily = every working day
recur-weekly = { $weekday } every week
recur-fortnightly = { $weekday } of every second week
recur-monthly = on day { $date } of every month
recur-quarterly = on day { $date } of every third month
recur-yearly = on { $days } every year
recur-before = before { $when }
recurring-title = Your recurring orders: { $count }
recurring-none = You have no recurring orders. To give one, type: giao P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần
recurring-item = #{ $number } { $lead }: { $content }. { $rule }. Next due { $next }
recurring-more = … and { $count } more recurring orders
recurring-stop = Stop #{ $number }
stop-recurring-how = Which one is to stop? Type “định kỳ” to see them, then type: thôi lặp 12
stop-recurring-done = The recurring order of task { $number } is stopped ({ $rule })
stop-recurring-told = { $name } stopped a recurring order ({ $rule })
stop-recurring-stays = It will not be given again; what has been given is still to be done.
stop-recurring-once = Task { $number } is not a recurring one. To withdraw it, type: thu hồi { $number }
stop-recurring-already = The recurring order of task { $number } was stopped before. To see recurring orders, type: định kỳ
stop-recurring-not-yours = Only { $assigner } or a leader above can stop this recurring order (task { $number }). To see it, type: chi tiết { $number }
recurrence-left = The recurring order ({ $rule }) for { $lead } is stopped: { $assigner } can no longer give it. If it is still needed, please ask the leader in charge to give it anew.
recurrence-unreachable = The recurring order ({ $rule }) for { $lead } is stopped: they are no longer within what { $assigner } may assign. If it is still needed, please give it anew.

## substitutes, posts, focal officers, units that change, hand-over
in-place-of = { $name } for { $absent }
list-in-place = { $stands } (for { $name })
morning-in-place = { $item } (for { $name })
standing-in-copy = • You get this because you stand in for { $name }.
standing-in-done = { $name } did this in your place: { $act }, task { $number }
card-entered = • Written down by: { $name }
card-practice = • (trial: counts in no figures)
assign-ended = { $unit } is now part of { $successor }; assign it to { $successor }?
substitute-sure = Is somebody to stand in for you? If so, press or type: { $first }
substitute-days = On which days does { $substitute } stand in for { $absent }? Please give the days, for example type: từ 25/11 đến 27/11
substitute-yourself = Nobody stands in for themselves. Please name somebody else.
substitute-backwards = The last day is before the first. Please write them again, for example type: thay tôi đ/c Long từ 25/11 đến 27/11
substitute-past = The first day has passed. Please begin today or later, for example type: thay tôi đ/c Long từ 25/11 đến 27/11
substitute-long = One substitution lasts at most { $days } days. Please name another last day.
substitute-twice = From { $from } to { $to } { $substitute } already stands in for { $absent }. To end it, type: thôi thay
substitute-chain = From { $from } to { $to } { $substitute } stands in for { $absent }; who stands in, or is away, takes no other's place and sends nobody else. Please name somebody else.
substitute-not-yours = Only { $name }, the head of their unit or an administrator may name a substitute for them.
substitute-done = { $substitute } stands in for { $absent } from { $from } to the end of { $to }.
substitute-told = { $substitute } stands in for { $absent } from { $from } to the end of { $to }
substitute-then = Meanwhile the substitute assigns, confirms and reports in their place and gets their letters; it ends by itself. To end it earlier, type: thôi thay
substitute-ended = { $substitute } no longer stands in for { $absent }.
substitute-end-which = For whom do you no longer stand in? Please choose:
substitute-none = Nobody stands in like that now or later. Type “ủy quyền” to see.
substitute-list = Substitutes: { $count }
substitute-list-none = Nobody stands in for you, and you stand in for nobody.
substitute-item = • { $substitute } for { $absent }, from { $from } to the end of { $to }
substitute-example = To name a substitute, type: thay tôi đ/c Long từ 25/11 đến 27/11; to end it, type: thôi thay
button-substitute-end = End it
appoint-how = Please name the person, the post, the unit and the day, for example type: bổ nhiệm TL06 cấp phó Phòng Kinh tế từ 1/12
appoint-closed = { $unit } no longer exists, so nobody is appointed there. Type “đơn vị” to see the list.
appoint-past = This day has passed. Please name today or a later one.
appoint-already = { $name } is already { $role } of { $unit } on { $day }.
appoint-done = { $name } is { $role } of { $unit } from { $day }.
appoint-other = ⚠ { $unit } then still has another head, { $name }. To end that, type: thôi chức { $code } cấp trưởng { $unit }
appoint-told = You are { $role } of { $unit } from { $day }.
dismiss-how = Please name the person, the post, the unit and the day, for example type: thôi chức TL05 cấp trưởng Phòng Kinh tế từ 1/12
dismiss-none = On { $day } { $name } is not { $role } of { $unit }. Type “đơn vị” to see.
dismiss-last = This is the last administrator. Please appoint another one first.
dismiss-done = { $name } is no longer { $role } of { $unit } from { $day }; what was before stays.
dismiss-told = You are no longer { $role } of { $unit } from { $day }.
focal-how = Please name the unit and then the person, for example type: đầu mối Phòng VHXH đ/c Long; to end it, type: thôi đầu mối Phòng VHXH đ/c Long
focal-none-lacking = Every unit has a head and a focal officer.
focal-lacking = Units that lack somebody: { $count }
focal-weekly = Units that have tasks or people and lack somebody: { $count }
focal-example = To name a focal officer, type: đầu mối Phòng VHXH đ/c Long
focal-item = • { $unit }: { $lacks }
focal-lacks-anybody = nobody takes the unit's tasks
focal-lacks-focal = no focal officer
focal-lacks-head = no head
focal-more = … and { $count } more units; to see all, type: đầu mối; to see one, type: đầu mối { $unit }
focal-of = Focal officers of { $unit }:
focal-of-none = { $unit } has no focal officer.
focal-person = • { $name }: { $title }
unit-ended = • Existed to the end of { $day }; successor: { $successor }
unit-trying = • On trial: its tasks count in no figures
unit-official = • Counts in the figures from { $day }
unit-rename-how = Please name the present and the new name, for example type: đơn vị đổi tên Phòng Kinh tế thành Phòng Kinh tế, Hạ tầng và Đô thị
unit-rename-done = { $before } is now { $name }; the old name is still understood.
unit-rename-told = { $before } is now { $name }; the old name is still understood
unit-pilot-already = { $name } is on trial. To have it count, type: đơn vị Phòng VHXH chính thức từ 1/12
unit-pilot-done = { $name } is on trial: its tasks are kept and count in no figures and rankings.
unit-official-how = It is not clear from which day { $name } counts. For example type: đơn vị Phòng VHXH chính thức từ 1/12
unit-official-done = { $name } counts from { $day }: tasks given from then on are in the figures and rankings; those before stay a trial.
unit-merge-how = “{ $words }” is not clear. Please write the names of both units in full, for example type: đơn vị gộp Phòng Kinh tế vào Phòng VHXH từ 1/12
unit-merge-heir = Which unit takes over the tasks of { $unit }? Please choose, or type: đơn vị giải thể { $unit } kế thừa Phòng VHXH
unit-merge-itself = { $from } cannot go into { $into }. Please choose two different units, not the one at the top.
unit-merge-already = { $from } goes into { $into } from { $day }.
unit-merge-ending = { $into } is about to end too. Please choose another successor for { $from }.
unit-merge-past = The day on which { $from } was to go into { $into } has passed. Please name today or a later one.
unit-merge-below = { $from } still has { $below } below it. Please move that into { $into } first.
unit-merge-sure = Let { $from } go into { $into } from { $day }?
unit-merge-count = Open tasks that go to the successor: { $tasks }. People whose posts in { $from } end: { $people }. Past figures stay with the old unit.
unit-merge-practice = Open practice tasks: { $count }. They are closed (withdrawn) and do not go to { $into }, so that they never count; what is still to be done, please give anew.
unit-merge-done = { $from } is part of { $into } from { $day }; tasks moved: { $tasks }
unit-merge-planned = { $from } will be part of { $into } from { $day }; open tasks move on that day (moved so far: { $tasks })
unit-merge-closed = Practice tasks closed, which never count: { $count }
unit-merge-place = { $count } people need another post:
unit-merge-person = • { $name }, type: bổ nhiệm { $code } chuyên viên { $into }
unit-merge-told = { $from } is part of { $into } from { $day }
unit-merge-group = For this group to hear of { $into } an administrator types here: /nhom { $into }
button-unit-merge = Yes, merge them
moved-to-unit = { $from } is now part of { $into }; tasks that went to { $into }: { $count }
moved-beside = { $from } is now part of { $into }; tasks that { $into } supports or watches instead: { $count }
moved-item = • #{ $number } { $content }. Deadline { $due }
moved-more = … and { $count } more
moved-closed = { $from } is now part of { $into }; practice tasks closed (withdrawn), which never count: { $count }. What is still to be done, please give to { $into } anew.
moved-stopped = { $from } is now part of { $into }; practice tasks of yours closed (withdrawn), which never count: { $count }. You need not go on with them.
hand-over-how = Please name who hands over and who takes over, for example type: bàn giao TL06 cho TL03
hand-over-whom = To whom do the { $count } open tasks of { $name } go? Please choose, or type a name.
hand-over-not-yours = Only administrators, or the head of { $name } for tasks inside the unit, hand these over.
hand-over-elsewhere = { $name } is not in the unit you lead. Please hand over to somebody of your unit, or ask an administrator to do it.
hand-over-none = { $name } has no open task to hand over.
hand-over-locked = The account of { $name } is locked. Please choose somebody else.
hand-over-itself = Both are the same person. For example type: bàn giao TL06 cho TL03
hand-over-done = { $count } tasks of { $from } went to { $to }
hand-over-left = { $left } are left; they follow in working hours until all are done.
hand-over-kept = { $count } tasks stay, because whoever takes them over would give or confirm what they do themselves; please assign them anew:
hand-over-series = Orders of { $from } that come again, given by { $to } from now on: { $count }
hand-over-series-done = Orders that come again of { $from }, done by { $to } from the next turn on: { $count }
hand-over-series-kept = { $count } orders that come again could not be moved, because they may not be given so or the successor would both give and do them; if they are still needed, please give them anew.
hand-over-draft = { $from } has handed over to { $to }; the order below was not approved yet. Please put it before another leader.
hand-over-drafts = Orders that waited for approval; who wrote them has been told: { $count }
hand-over-to = You take over { $count } tasks of { $from } (now with { $to })
hand-over-from = { $count } tasks of { $from } went to { $to }
hand-over-beside = { $to } takes over from { $from } { $count } tasks that concern you
button-hand-over = Hand over the tasks of { $name }
lock-left = Their open tasks: to do { $leads }, given { $gave }, to confirm { $confirms }.
ownerless-title = Tasks without anybody: { $count } (as of { $now })
ownerless-none = There is no task of anybody locked, or of a unit without anybody.
ownerless-then = To hand over, type: bàn giao TL06 cho TL03; to name a focal officer, type: đầu mối Phòng VHXH đ/c Long
ownerless-not-you = This list is for leaders and administrators. To see your own tasks, type: việc của tôi

## documents, entering tasks
authority-collective = on behalf of { $unit } (TM.)
authority-collective-plain = on behalf of the leadership (TM.)
authority-for_head = signed for { $head } (KT.)
authority-for_head-plain = signed for the head (KT.)
authority-by_order = by order of { $head } (TL.)
authority-by_order-plain = by order of the leaders (TL.)
button-authority-own = Own authority
button-authority-collective = TM. (on behalf of)
button-authority-for_head = KT. (signed for)
button-authority-by_order = TL. (by order of)
button-no-task = Gives no task
button-untasked = Documents without a task
source-document = document
source-handed_down = handed down
source-arising = arising
detail-source = • Source: { $source }
detail-source-above = • Source: { $source } (from task { $above })
handed-in = Document { $document } of { $day }: { $content }
handed-in-undated = Document { $document }: { $content }
handed-in-before = Document { $document }, sent before, still waits. To give it, type: sửa k{ $card } chủ trì P. VHXH
document-how = Please type the number of a document with its symbol, for example: văn bản 45/UBND-VP. To see documents without a task, type: văn bản chưa giao
document-unknown = No document { $number } within your reach. To see the latest documents, type: văn bản
document-which = Several documents have the number { $number }. Please choose by day:
document-title = Document { $document }
document-issuer = • Issued by: { $issuer }
document-entered = • Entered: { $name }, { $at }
document-entered-late = • Entered: { $name }, { $at } (late by { $days } working { $days ->
    [one] day
   *[other] days
  })
document-tasks = Tasks given, within your reach: { $count }
document-tasks-of = Tasks given: { $all }; within your reach: { $count }
document-following = Handed down from them, or come again: { $count }
document-no-tasks = No task has been given.
document-needs-none = The document gives no task.
document-latest = Documents since { $from }: { $count }; tasks given: { $tasks }
document-latest-none = No document within your reach in the last { $days } days.
document-item = - { $document }: { $subject }. Tasks: { $count }
document-item-untasked = - { $document }: { $subject }. No task given
document-item-needs-none = - { $document }: { $subject }. Needs no task
document-untasked = Documents without a task: { $count }. Where none is needed, for example type: văn bản 45/UBND-VP không giao việc
document-untasked-none = Every document has a task.
document-list-not-yours = This list is for leaders, the office and clerks. To see your documents, type: văn bản
document-marked = Document { $document } is marked as giving no task. If it does, type: văn bản { $document } cần giao việc
document-unmarked = Document { $document } is marked as giving tasks.
document-not-yours = Only the leaders, the office or the clerk of the unit that keeps document { $document } may say this.
document-has-tasks = Document { $document } has given { $count } { $count ->
    [one] task
   *[other] tasks
  }, so it cannot be marked as giving none.
document-add-how = Please type number, day and subject of the document, for example: văn bản thêm 45/UBND-VP ngày 20/11 của UBND tỉnh V/v rà soát hộ nghèo
document-add-day = When was document { $number } issued? Please type its number and day, for example: văn bản thêm { $number } ngày 20/11 V/v rà soát hộ nghèo
document-add-not-yours = This is for clerks, the office and leaders of units. To see your documents, type: văn bản
document-day-ahead = Document { $document } bears a day that is still to come. Please check and type its number and day again.
document-added = The document is registered
document-completed = The document was there and has been completed
document-there = The document is there already
document-file-not-kept = The attached file is not kept with the document; please send it again with the order.
late-entries-title = Entered late from { $from } to { $to }: { $count } of { $all } tasks given by documents
late-entries-rule = Limit for entry: { $limit } working { $limit ->
    [one] day
   *[other] days
  } from the day of issue, the first day not counted.
late-entries-at-once = Limit for entry: the day of issue.
late-entries-none = From { $from } to { $to } no task was entered late (given by documents: { $all }; limit for entry in working days: { $limit }).
late-entries-person = { $name }: { $share }
late-entries-item = - #{ $number } document { $document }, entered { $at }, late by { $days } working { $days ->
    [one] day
   *[other] days
  }
late-entries-more = … and { $count } more
late-entries-how = “{ $words }” is not understood. Please name a period, for example type: nhập chậm tháng 11
late-entries-not-yours = Figures of late entries are for leaders, the office, readers of figures and administrators. To see your own tasks, type: việc của tôi
untasked-documents-title = ⏰ Documents without a task after { $limit } working { $limit ->
    [one] day
   *[other] days
  }: { $count }
untasked-documents-at-once = ⏰ Documents issued and without a task: { $count }
untasked-documents-item = - { $document }: { $subject }
untasked-documents-more = … and { $count } more
untasked-documents-how = Please give the tasks; where a document gives none, for example type: văn bản 45/UBND-VP không giao việc

## submit, approve, classify, fields
submit-card = To be put before { $name } (please check; press Correct to submit)
submit-how = Please type the leader's name and the order, for example: trình anh Vinh: giao Phòng Kinh tế rà soát hộ nghèo, chậm nhất 30/11. To submit a card that is open, type: trình k7
submit-whom = It is not clear which leader “{ $words }” is. You may submit to: { $names }. Please type the full name.
submit-nobody = The roster has no leader to whom you could submit. Please ask the administrator to check the posts.
submit-not-theirs = { $lead } is not under { $name }, so this cannot be submitted. Please choose a unit or person under { $name }, or submit to another leader.
submit-not-again = This order was submitted by { $name }. Please approve, change or return it.
submit-done = Put before { $name }; nothing is assigned until it is approved
submit-file = File of the order k{ $number } put before you: { $name }
submit-unreached = ⚠ { $name } has not linked an account or has blocked messages, so the order has not arrived. Please tell them directly.
submitted-card = { $name } submits an order (waiting for your approval)
submitted-in-place = • Put before { $name }; you approve in their place
approve-told = { $name } approved the order you submitted; task { $number } has been assigned
approve-amended = { $name } approved the order you submitted, with changes; task { $number } has been assigned
approve-which = { $count } orders are waiting. Please look at the one you mean and press Approve:
approve-lacks = Something is missing on this order, or its deadline is over, so it cannot be approved in somebody's place. To give it back, type: trả phiếu k{ $number } vì thiếu hạn
approve-task = Only orders that were submitted are approved so. To confirm that this task is done, type: xác nhận { $number }
submissions-title = Orders waiting for your approval: { $count }
submissions-none = No order is waiting for your approval.
submissions-item = k{ $number } { $lead }: { $content }. Due { $due }. Written by { $name }
submissions-own = k{ $number } { $lead }: { $content }. Due { $due }. Your own
submissions-more = … and { $count } more
submission-waiting = ⏰ Order k{ $number } submitted by { $name } has waited { $days } working days for your approval
submission-lapsed = The order you put before { $name } was not approved within 10 working days and is no longer valid; nothing has been assigned. If it is still needed, please submit it again
take-back-draft-none = Nothing that you put before a leader waits for approval.
take-back-draft-which = { $count } orders that you put before leaders wait for approval. Please choose the one to take back:
take-back-draft-done = The order put before { $leader } was taken back; nothing was assigned
take-back-draft-told = { $name } has taken back this order; nothing was assigned
return-draft-which = { $count } orders are waiting. Please look at the one you mean and press Return:
return-draft-why = Why is order k{ $number } returned? Please type a few words.
return-draft-own = This order is your own. To drop it, type: hủy k{ $number }
return-draft-done = The order went back to { $name }; nothing has been assigned
return-draft-told = { $name } returned the order you submitted; nothing has been assigned
importance-important = important
importance-routine = forwarded to be done
importance-unsaid = not classified
classify-how = Please type the task's number and its kind, for example: phân loại 12 quan trọng; or: phân loại 12 thường
classify-already = { $name } has classified task { $number } already: { $as }.
classify-done = Task { $number } is classified: { $as }.
classify-told = { $name } classified task { $number }: { $as }
fields-title = Fields: { $count }
fields-none = Nobody has been given a field yet. Fields stand in the roster (column linh_vuc); a task without a field is confirmed by whoever assigned it.
fields-item = • { $field }: { $names }
fields-more = … and { $count } more fields
fields-nobody = ⚠ Fields that nobody answers for: { $names }
fields-rooms = ⚠ Units without any field: { $names }
fields-not-you = The list of fields is for heads, the chief of office and administrators. Type “trợ giúp” to see your commands.

## the regular session
session-not-yours = The day of a regular session is set by heads, deputies, the chief of office or administrators of a unit that has units below it.
session-not-this = You cannot set the session of { $unit }. To see your own, type: phiên họp
session-which = The session of which unit? Please choose:
session-how = It is not clear which day. Please type: phiên họp 30/11; or to take it back, type: phiên họp bỏ
session-past = { $day } has passed. Please type a day to come, for example: phiên họp 30/11
session-already = The regular session of { $unit } is already set for { $day }.
session-too-late = No working time is left before the end of { $day } to send the figures. Please choose another day.
session-other = The regular session of { $unit } is set for { $day }; nothing was changed.
session-none = No regular session of { $unit } is set.
session-next = Regular session of { $unit }: { $day }
session-set = The regular session of { $unit } is set: { $day }
session-moved = The regular session of { $unit } was moved: { $before } → { $day }
session-removed = The regular session of { $unit } on { $day } was taken back; no figures are sent for that day any more.
session-by = Set by: { $name }
session-to = To set or move the day, type: phiên họp 30/11
session-button-remove = Take back the session { $day }
session-day-off = ⚠ { $day } is a day off. Please check.
session-sent-before = The figures for the session of { $day } were sent before it was moved.
session-pack-at = • Figures are sent: { $at }
session-pack-soon = • Figures are sent: within the next half hour of work
session-pack-sent = • The figures of this session were sent.
session-readers = • To: { $names }
session-reader = { $name }
session-reader-unlinked = { $name } (no account linked yet)
session-no-reader = ⚠ There is no leader yet to get the figures.
session-period = • Tasks given from { $from } to { $to }
session-pack-title = FIGURES FOR THE REGULAR SESSION of { $unit }, { $day }
session-pack-period = Tasks given from { $from } to { $to }; figures as of { $asOf }
session-pack-none = No task was given in the period.
session-pack-total = Given: { $count } { $count ->
    [one] task
   *[other] tasks
  }
session-pack-documents = • By documents: tasks { $tasks }, documents { $documents }; without a document: tasks { $others }
session-pack-in-time = • Done on time: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-late = • Done late: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-pending = • Not done, still in time: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-overdue = • Overdue and not done: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-undated-done = • No fixed deadline, done: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-undated-open = • No fixed deadline, not done: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-waiting = Of those not done, waiting for confirmation: { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-best = Most on time (of what is done or overdue): { $units }
session-pack-most-overdue = Most overdue (of what was given): { $units }
session-pack-unit = { $unit } { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
session-pack-more = and { $count } more that share the last place
session-pack-confirmers = Waiting for confirmation, by the unit of the confirmer: { $confirmers }
session-pack-confirmer = { $unit } { $count }
session-file-table = The 17 columns (Excel) for the session of { $unit }, { $day }
session-file-appendix = The appendix (Word) for the session of { $unit }, { $day }
session-file-chart = The chart for the session of { $unit }, { $day }
## statistics
statistics-title = STATISTICS OF TASKS given { $from } to { $to } (figures as of { $asOf })
statistics-rule = Percentages are over all tasks that a unit was given in the period.
statistics-share = { $share } ({ NUMBER($percent, maximumFractionDigits: 2) }%)
statistics-item = { $unit }: given { $all }; done on time { $inTime }; done late { $late }; not done, in time { $open }; overdue { $overdue }{ $undated }
statistics-type-units = { $type } ({ $units } units)
statistics-only-types = Counted alone: { $types }
statistics-total = All { $units } units: given { $all }; done on time { $inTime }; done late { $late }; not done, in time { $open }; overdue { $overdue }{ $undated }
statistics-undated = ; without deadline: done { $done }, not done { $open }
statistics-of-them-waiting = Of these waiting for confirmation: { $count }
statistics-documents = Documents: { $documents }; tasks: { $tasks }
statistics-many = { $units } units were given tasks; where there are more than { $most }, they are not listed here one by one. Please take the Excel or Word file, or ask for one type or one unit.
statistics-idle = Given nothing in the period: { $units }
statistics-idle-many = Given nothing in the period: { $units } units
statistics-none = Nothing was given in the period: all figures are 0.
statistics-dated-only = Without tasks that have no deadline.
statistics-assigner = Assigner: { $name }
statistics-field = Field: { $field }
statistics-document = By document: { $document }
statistics-not-yet = { $unit } begins on { $from }, after this period.
statistics-ended = { $unit } ended on { $to }, before this period.
statistics-file = Statistics of tasks given { $from } to { $to } (figures as of { $asOf })
statistics-file-by-unit = The file tells unit by unit; for the types of units type: thống kê theo loại đơn vị
statistics-tasks = The tasks in the figure “{ $column }”: { $count } (given { $from } to { $to }, figures as of { $asOf })
statistics-in-time = done on time
statistics-late = done late
statistics-open = not done, in time
statistics-overdue = overdue
statistics-undated-done = without deadline, done
statistics-undated-open = without deadline, not done
statistics-without-due = without deadline
statistics-waiting = waiting for confirmation
statistics-unfinished = not done
statistics-finished = done
statistics-all = all
statistics-button-xlsx = Excel table
statistics-button-docx = Word paper
statistics-button-png = Chart
statistics-button-tasks = Which tasks
statistics-not-you = Statistics are for leaders and for those who follow the figures. Type “việc của tôi” for your tasks. To report on a task, type “báo cáo” with its number and the result.
statistics-how = “{ $words }” was not understood. Say the period and the unit, for example type: thống kê tháng 10 phòng Kinh tế
statistics-person = Statistics are by unit, and “{ $words }” is a person. Name a unit, for example type: thống kê tháng 10 phòng Kinh tế
statistics-closed = The figures of “{ $words }” are not yours to read. For the units that are, type: thống kê
statistics-document-unknown = Nothing was given by document { $document } among these figures. To see the documents, type: văn bản
statistics-field-unknown = There is no field “{ $field }” among these figures. Fields that somebody answers for: { $known }. To see them, type: lĩnh vực
statistics-fields-none = none yet
statistics-before = The moment of the figures lies before the first day of the period ({ $from }). Please say it again, for example type: thống kê tháng 10 tính đến 31/10
statistics-type = No unit of the kind “{ $words }” is among these figures. For the units that are, type: thống kê

## evidence
evidence-title = EVIDENCE OF WORK: { $name }, tasks given { $from } to { $to } (figures as of { $asOf })
evidence-assigned = • Assigned: { $assigned } (with deadline { $dated }, without { $undated })
evidence-completed = • Completed: { $completed }; waiting for confirmation: { $waiting }
evidence-on-time = • On time: { $onTime } of those assigned ({ $dated } of those with a deadline)
evidence-late = • Done late: { $late }; overdue: { $overdue }
evidence-returned = • Reports given back: { $count }
evidence-excused = • Delays excused: { $count } (by { $names })
evidence-unexcused = • Delays excused: 0
evidence-quality = • Quality: good { $good }, met { $met }, not met { $unmet }, not rated { $unrated }
evidence-gave = • Given to others: { $count }
evidence-head = As head of { $unit }:
evidence-person = { $name }: assigned { $assigned }; completed { $completed }; on time { $onTime }; done late { $late }; overdue { $overdue }; given back { $returned }
evidence-nothing = • Nothing was assigned in the period.
evidence-nothing-own = • No task was given to them by name in the period; those of their unit stand in the evidence of the unit.
evidence-file = Evidence of { $name }, tasks given from { $from } to { $to } (as of { $asOf }), as a spreadsheet
evidence-xlsx = Evidence comes as a spreadsheet only. Type, for example: minh chứng năm 2026 excel
evidence-note = Numbers for evidence, not a rating.
evidence-not-yours = The evidence of “{ $words }” is for them and for those who look over the unit. For your own, type: minh chứng
evidence-how = “{ $words }” was not understood. Say the period, for example type: minh chứng tháng 10

## tasks as a file
export-tasks-done = The tasks of { $units }: { $count }, given { $from } to { $to } (as of { $asOf })
export-tasks-units = { $count } units
export-tasks-others = For the tasks of the units below, type: xuất việc các đơn vị
export-tasks-none = { $units }: nothing was given { $from } to { $to } (as of { $asOf }).
export-tasks-xlsx = Lists of tasks come as a spreadsheet only. Please type, for example: xuất việc phòng Kinh tế
export-tasks-how = “{ $words }” was not understood. Say the unit and the period, for example type: xuất việc phòng Kinh tế tháng 11

## load
overloaded-title = Who has most work, of { $open } open tasks (as of { $now })
overloaded-item = • { $name } ({ $unit }): { $open }, overdue { $overdue }
overloaded-nobody = No work is open here (as of { $now }).
overloaded-not-you = How much each person has to do is for leaders and for those who follow the figures. Type “việc của tôi” for your tasks.
overloaded-units = By lead unit
overloaded-units-title = Units with most work, of { $open } open tasks (as of { $now })
overloaded-unit = • { $unit }: { $open }, overdue { $overdue }
overloaded-now = How much lies with whom is known of now alone. For that, type: ai đang quá tải

## ít việc nhất
least-busy-title = Who has least work, of { $open } open tasks (as of { $now })
least-busy-units-title = Units with least work, of { $open } open tasks (as of { $now })
least-busy-person = • { $name } ({ $unit }): { $said }
least-busy-unit = • { $unit }: { $said }
least-busy-none = no work yet
least-busy-open = { $open }, overdue { $overdue }
least-busy-now = How much lies with whom is known of now alone. For that, type: ai đang rảnh
least-busy-counts = Only work given through this system is counted.

## most late
most-late-title = Late most: tasks overdue / tasks not done (as of { $now })
most-late-days = Late most, { $period }: tasks overdue, those done late among them / tasks with a deadline in the period (as of { $now })
most-late-too-long = At most a year can be seen at once. Please give a shorter period, for example type: ai trễ nhiều nhất năm nay
most-late-future = This period begins on { $from } and has no data yet. For now, type: ai trễ nhiều nhất
most-late-nobody = No task is overdue, of { $count } not yet done.
most-late-nobody-of-days = No task is overdue, of { $count } due in the period.
most-late-units = Units
most-late-unit = • { $unit }: { $share }
most-late-people = Who has the work (given to them, acknowledged by them, or as head of the unit)
most-late-person = • { $name } ({ $unit }): { $share }
load-more = … { $count } more
## chart of the 17 columns
statistics-chart-title = How the units deal with the tasks they were given
statistics-chart-period = Tasks assigned from { $from } to { $to }
statistics-chart-as-of = Data as of { $asOf }
statistics-chart-total = All tasks (n)
statistics-chart-done-in-time = Completed on time
statistics-chart-done-late = Completed late
statistics-chart-open-in-time = Not completed, not yet due
statistics-chart-open-overdue = Not completed, overdue
statistics-chart-undated = No specific deadline
statistics-chart-empty = There is no unit in the table
statistics-chart-number = { $count }
statistics-chart-rule = A part is as long as its share of all tasks of the unit (n, on the right); the number in it is how many they are.
statistics-chart-waiting = Of these, waiting for confirmation: { $count }.

## lists
list-item = #{ $number } { $what }. Due { $due }. { $stands }
list-item-undated = #{ $number } { $what }. No deadline. { $stands }
list-as-of = As of { $now }.
list-page = Page { $page }/{ $pages }
narrowing-due = Due from { $from } to { $to }
narrowing-given = Assigned from { $from } to { $to }
narrowing-mine = Your own tasks and those of the units you answer for
narrowing-lead = Lead: { $lead }
days-reversed = “{ $words }”: the period ends before it begins. Please give its first day first, for example: từ 1/1/2026 đến 30/6/2026
narrowing-how = “{ $words }” was not understood. Please give days or a unit, for example, type: quá hạn tháng 10 phòng Kinh tế
narrowing-unknown = It is not clear which unit or person “{ $words }” is. Please give the name as in the roster, { $known }
narrowing-like = nearly so: { $units }
narrowing-known = for example: { $units }
narrowing-one = “{ $words }” is more than one. Please name one unit, or one person by full name.
narrowing-closed = This list holds no tasks of “{ $words }”.
narrowing-not-here = In a group lists are narrowed by unit only. Please ask about persons in private.
my-tasks-title = Your tasks: { $count } (as of { $now })
my-tasks-none = You have no tasks to do.
unfinished-title = Not finished: { $count } (as of { $now })
unfinished-of = Of { $name }, with the work of the units they answer for
unfinished-none = Nothing is unfinished.
most-urgent-title = To be done first, by deadline: { $count } (as of { $now })
most-urgent-none = Everything has been reported.
given-title = Tasks you assigned, not done yet: { $count } (as of { $now })
given-none = Every task you assigned is done.
awaiting-title = Reports waiting for your confirmation: { $count } (as of { $now })
awaiting-none = No report is waiting for your confirmation.
awaiting-extensions = Requests for a longer deadline that wait for you: { $count }. To see them, type: chờ gia hạn
awaiting-instructions = Waiting for your instructions: { $count }. To see them, type: chờ chỉ đạo
awaiting-submissions = Orders that wait for your approval: { $count }. To see them, type: chờ duyệt phiếu
my-turn-title = Waiting for you: { $count } (as of { $now })
my-turn-none = Nothing is waiting for you.
my-turn-acknowledge = To be acknowledged by you
my-turn-report = To be reported by you
my-turn-own = Your tasks: { $fresh } to acknowledge, { $begun } to report. To see them, type: việc của tôi
overdue-title = Overdue without a report: { $count } (as of { $now })
overdue-none = No task is overdue.
overdue-waiting = Waiting for confirmation, not counted as overdue: { $count }
due-soon-title = Due soon: { $count } (as of { $now })
due-soon-none = No task is due soon.
week-title = Due this week: { $count } (as of { $now })
week-none = No task is due this week.
week-due-title = Due in this time: { $count } (as of { $now })
week-due-none = Nothing is due in this time.
person-week-own = Your week, { $from } to { $to } (as of { $now })
person-week-of = The week of { $name }, { $from } to { $to } (as of { $now })
person-week-given = Only what you gave.
person-week-counts = Overdue { $overdue }, to do { $open }, waiting for confirmation { $waiting }, done { $done } (of these late { $late })
person-week-closed = Only leaders and who gives them work see the week of { $name }. Type “tuần của tôi” for your own week.
watching-title = Tasks you watch or support: { $count } (as of { $now })
watching-none = You watch or support no task.
supporting-title = Tasks you or your unit support: { $count } (as of { $now })
supporting-none = You and your unit support no task.
search-title = Found: { $count } (as of { $now })
search-most = Many were found; these are the { $count } newest (as of { $now }). Please give more words.
search-none = Nothing was found within your reach. Search by words of the task, the number of a document or of the task, for example: tìm hộ nghèo
search-how = Search for what? For example, type: tìm hộ nghèo
today-title = Due today: { $count } (as of { $now })
today-none = No task is due today.

## first steps, feedback
first-steps-title = First steps:
first-steps-give = • Give a task in one line, for example type: giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11
first-steps-confirm = • When a report comes press Confirm, or type: xác nhận 12; to see what waits, type: chờ xác nhận
first-steps-read = • To see which units use it and which do not, type: sử dụng
first-steps-do = • When you are given a task press the button, and when it is done type: báo cáo 12 đã làm xong, không có văn bản
first-steps-admin = • Administrators: give everybody a code, type: mời; bind a group to its unit, type there: /nhom P. VHXH
first-steps-ask = • For anything else, type: góp ý
feedback-what = What is difficult, what is missing, or how useful is it? Please write a few lines.
feedback-done = Your feedback is kept and passed on to the administrators (contact: { $contact }). Thank you.
feedback-told = New feedback on the system
feedback-title = Feedback: { $count }, the newest first
feedback-none = There is no feedback yet.
feedback-item = • { $kind } ({ $name }, { $unit }, { $at }): { $text }
feedback-difficulty = Difficulty
feedback-missing = Missing
feedback-useful = Judgement
feedback-general = General

## use of the system
adoption-title = Use since { $since } (as of { $now })
adoption-unit = { $unit }: use since { $since } (as of { $now })
adoption-counts = Units: { $units }; tasks given: { $given }; people linked: { $linked }/{ $people }
adoption-gave-nothing = • Units that gave nothing: { $count } ({ $names })
adoption-leaders = • Leaders who gave nothing: { $count } ({ $names })
adoption-silent = • Units that were given work and reported nothing: { $count } ({ $names })
adoption-unlinked = • Not linked yet: { $count } ({ $names })
adoption-leader = • { $name }: gave { $given }, reported { $reported }, { $linked }
adoption-person = • { $name }: reported { $reported }, { $linked }
adoption-linked = linked
adoption-not-linked = not linked
adoption-not-you = The use of the system is shown to leaders and to those who follow its figures. Type “việc của tôi” for your tasks.
adoption-how = “{ $words }” was not understood. Say since when or which unit, for example type: sử dụng từ 1/11
urge-use-done = { $count } reminded: { $names }. This is kept in the journal.
urge-use-nobody = Nobody needs reminding: everybody who is linked gave tasks or reported. To see, type: sử dụng
urge-use-unlinked = Not reminded, since no account is linked: { $count } ({ $names }). To let them link one, an administrator types: mời
urge-use-self = You have given no task or not reported in this time either; nobody is reminded by themselves.
urge-use-today = { $name } has reminded today; once a day is enough.
urge-use-told = { $name } asks { $unit } to use the system: since { $since } there is
urge-use-give = • No task given by you. One line is enough, for example: giao đ/c Long soạn giấy mời họp, trước 16h thứ 6
urge-use-report = • No report of the unit. Please type “việc của tôi” and report what is done.

## details
detail-how = Which task would you like to see? For example, type: chi tiết 12
detail-title = Task { $number }
detail-assigner = • Assigned by: { $assigner }, { $at }
detail-files = • Files attached: { $count }
detail-quality = • Quality: { $quality }
detail-deadlines = Deadlines set:
detail-deadline = - { $due }: { $name } { $act }, { $at }
detail-deadline-none = - No fixed deadline: { $name } { $act }, { $at }
detail-extension = Request { $n } for a longer deadline, by { $name }, not decided yet:
detail-history = History:
detail-older = … and { $count } earlier steps
detail-act = - { $at }: { $name } { $act }
detail-act-text = - { $at }: { $name } { $act }: { $text }
detail-act-prepared = - { $at }: { $name } { $act } (written by { $prepared })
detail-classified = • Classified by { $name }
act-assigned = assigned it
act-acknowledged = acknowledged it
act-progressed = noted progress
act-reported = reported the result
act-confirmed = confirmed completion
act-returned = returned the report
act-declined = declined it
act-withdrawn = withdrew it
act-reassigned = reassigned it
act-reminded = sent a reminder
act-nudged = asked for confirmation
act-extension_asked = asked for a longer deadline
act-extension_refused = refused a longer deadline
act-extended = moved the deadline
act-redated = set the deadline
act-suspended = suspended it
act-resumed = resumed it
act-reopened = opened it again
act-report_corrected = corrected the report's document
act-amended = amended the task
act-classified = classified the task
act-rated = rated the quality
act-joined = added support or watchers
act-left = removed support or watchers
act-erased = erased personal data
act-handed_down = handed it down inside the unit
act-escalated = asked for instructions
act-instructed = gave instructions
act-handed_over = handed it over
act-handed = handed the work of { $from } over to { $to }
act-inherited = moved it to the successor unit
act-moved = moved it from { $from } to { $to }
act-recalculated = recalculated the deadline by the calendar
view-not-yours = Task { $number } is outside your reach. Type “việc của tôi” to see your tasks.

## ranking
ranking-title = RANKING OF TASK PERFORMANCE, { $period } (data as of { $asOf })
ranking-so-far = Ranking so far, { $period } (data as of { $asOf })
ranking-unpublished = Ranking not published, { $period } (data as of { $asOf })
ranking-published = Ranking as published, { $period } (data as of { $asOf })
ranking-week = week { $from } to { $to }
ranking-month = month { $month }
ranking-days = from { $from } to { $to }
units-only-type = Shown alone: { $type }
units-only = Shown alone: { $units }
ranking-first = First: { $units }
ranking-last = Last: { $units }
ranking-no-end = Not enough data to say who is first and who is last. For the whole month, type: xếp hạng tháng này
ranking-hidden = … { $count } other units
ranking-top = { $type }: { $units }
ranking-place = { $rank }. { $unit } { NUMBER($percent, maximumFractionDigits: 2) }% ({ $share })
units-how = “{ $words }” is not understood. Please give days, a type of unit or a unit, for example type: xếp hạng tháng 10 khối phòng
units-person = These figures are of units, “{ $words }” is a person. Please name a unit, for example: phòng Kinh tế
units-closed = “{ $words }” is not in this ranking. For the units that are ranked, type: xếp hạng
units-no-type = No unit of the kind “{ $words }” is in this ranking. For the types, type: xếp hạng
ranking-too-long = At most a year can be ranked at once. Please give a shorter period, for example type: xếp hạng năm nay
ranking-of-people = Units are ranked, persons are not. For the units type: xếp hạng tháng này; for the figures of a person see the evidence, type: minh chứng
ranking-future = This period begins on { $from } and has no data yet. For this week, type: xếp hạng
ranking-rule = Rate = done on time / tasks due (including earlier overdue tasks not yet done).
unit-type = { $type ->
    [tinh] Province level
    [so] Departments and provincial agencies
    [co_quan_chuyen_mon] Specialised agencies
    [huyen] Districts and cities
    [xa] Communes and wards
    [phuong] Wards
    [dac_khu] Special zones
    [phong] Specialised divisions
    [van_phong] Offices
    [ban] Boards
    [ban_quan_ly] Management boards
    [chi_cuc] Sub-departments
    [trung_tam] Centres
    [don_vi_su_nghiep] Public service units
    [don_vi_su_nghiep_cong_lap] Public service units of the State
    [su_nghiep] Public service units
    [don_vi_truc_thuoc] Subordinate units
    [truong] Schools
    [truong_hoc] Schools
    [benh_vien] Hospitals
    [tram_y_te] Health stations
    [doan_the] Mass organisations
    [hoi] Associations
    [doanh_nghiep] Enterprises
    [to] Teams
    [thon] Villages and residential groups
   *[other] Units of type { $words }
  }
share = { $part }/{ $total }
ranking-item = { $rank }. { $unit }: { NUMBER($percent, maximumFractionDigits: 2) }% ({ $share }){ $late }
ranking-item-tied = { $rank }. { $unit }: { NUMBER($percent, maximumFractionDigits: 2) }% ({ $share }), tied{ $late }
ranking-overdue = , still overdue { $count }
ranking-insufficient = Not enough data to rank (fewer than { $minimum } tasks): { $units }
ranking-short = { $unit } { $share }
ranking-empty = No task was due in this period.
ranking-waiting = Waiting for confirmation: { $confirmers }
ranking-confirmer = { $unit } { $waiting }
ranking-confirmer-beyond = { $unit } { $waiting } (confirmation late: { $beyond })
ranking-corrected = Correction of { $period }: { $units }
ranking-last-week = last week
ranking-last-month = last month
ranking-corrected-unit = { $unit } { $share } (published as { $was })
ranking-corrected-new = { $unit } { $share } (not published then)
ranking-none = No ranking has been published yet. Type “xếp hạng” to see this week so far.
ranking-picture = Chart of the ranking of task performance

## alerts, reminders
alert-title = ⚠️ Tasks overdue without a report (as of { $at })
alert-item = { $at }. #{ $number } { $unit }: { $content }, due { $due }, overdue by { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
alert-item-now = { $at }. #{ $number } { $unit }: { $content }, due { $due }
alert-more = … and { $count } more; type /quahan to see all
alert-waiting = Waiting for confirmation, not counted as overdue: { $count } ({ $confirmers })
alert-waiting-at = { $unit }: { $count }
morning-title = Today's tasks of { $name } (as of { $at })
morning-late = Overdue without a report: { $count }
morning-today = Due today or before the next working session: { $count }
morning-soon = Due soon: { $count }
morning-confirm = Reports waiting for your confirmation: { $count }
morning-extension = Requests for a longer deadline that wait for you: { $count }
morning-item = - #{ $number } { $content }, due { $due }
morning-item-late = - #{ $number } { $content }, due { $due }, overdue by { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
morning-item-waiting = - #{ $number } { $lead }: { $content }, waiting for { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
morning-item-extension = - #{ $number } { $lead }: { $content }, due { $due }, wanted { $wanted }
morning-more = … and { $count } more
deadline-near = ⏰ Task { $number } is due soon
deadline-today = ⏰ Task { $number } is due today and has no report
deadline-until-midnight = A report before 24:00 today is still on time.
unacknowledged-doer = ⏰ Task { $number } was assigned more than { $hours } working hours ago and nobody has acknowledged it
unacknowledged-assigner = Task { $number } for { $lead } was assigned more than { $hours } working hours ago and nobody has acknowledged it
attendance = Zalo lets the system write to you in private until { $until }. To go on receiving messages, please press the button below, or type: điểm danh
budget = The channel { $channel } has used { $used } of { $total } messages allowed ({ $percent }%). When they are gone nothing is sent: please raise the plan, or move some people to another channel.
alarm = The channel { $channel } sends nothing now ({ $moment }); messages wait until it is mended.
backup-failed = The data could not be backed up in the night of { $night }. Please tell whoever looks after the server to see whether the disk is full and to run npx dondoc doctor; it is tried again every hour.
channel-telegram = Telegram
channel-zalo-oa = Zalo OA
channel-zalo-bot = Zalo Bot

## linking, language
link-already = This account is already linked to { $name }. Type “trợ giúp” to see the commands.
link-too-often = The code was wrong several times. Please try again in { $minutes } minutes, or ask your unit's administrator for a new code.
link-wrong = The code is wrong, used or expired. Attempts left this hour: { $left }. Please check it, or ask your unit's administrator for a new code.
link-attacked = Within the last hour { $count } wrong codes were typed: somebody may be guessing. From now on each account may be wrong once an hour; right codes still work. Please send no code where others can read it; to change somebody’s code, type: mời HỌ TÊN.
link-done = This account is now linked to { $name }
link-post = • Position: { $title }, { $unit }
link-next = From now on, tasks assigned to you will be sent here. Type “việc của tôi” to see your tasks, “trợ giúp” to see the commands.
language-which = Choose a language:
language-done = From now on the system will use English with you.
present-done = You are marked as here. For the next { $days } days (until { $until }) the system's messages come straight to this account; each message of yours begins the time anew.
present-needless = You are marked as here. On this channel messages always reach you; there is no need for it.
unlink-sure = Unlink this account from { $name }? Tasks stay as they are.
unlink-others = Other accounts still linked: { $count }. Without any, the system can no longer write to you in private.
unlink-done = This account is unlinked. To link again, type: lienket CODE
unlink-other-done = Account …{ $tail } is unlinked. From now on it can neither type commands nor read messages in your place; your tasks stay as they are.
unlink-none = No linked account of yours ends with { $tail }, or several do. Type “tài khoản của tôi” to see them.
accounts-title = Accounts linked to { $name }: { $count }
accounts-this = • { $channel }: { $account } (…{ $tail }), the one in use
accounts-other = • { $channel }: { $account } (…{ $tail }), last wrote at { $at }
accounts-lost = If a phone is lost or an account is unknown to you, unlink it here at once, or ask an administrator to lock it.
accounts-linked = The { $channel } account “{ $account }” has just been linked to you. If it is not yours, please unlink it at once and tell an administrator.
claim-heard = The telephone number was passed to the administrator of your unit. Once accepted, you will hear of it here. If you have a code, type: lienket CODE
claim-needless = This account is linked already. Type “trợ giúp” to see the commands.
claim-asked = The account “{ $account }” gave the telephone number { $phone }, which is that of { $name } ({ $unit }) in the roster. Please ask them before you accept.
claim-accepted = The account “{ $account }” is linked to { $name }.
claim-refused = Refused: the account “{ $account }” is not linked to { $name }.
claim-none = There is no such request any more. To give a code, type: mời
contact-title = Give your telephone number to be linked
contact-why = The administrator of your unit compares it with the roster before accepting. If you have a code, type it instead.

## administration: invitations, units, groups
invite-title = Not linked yet: { $count } of { $all } people
invite-how = Choose a name, or type: mời Nguyễn Văn A (or the code in the roster) to get a linking code.
invite-none = All { $count } people in the roster are linked.
invite-done = Linking code for { $name } ({ $unit })
invite-link = Please pass on privately the link: { $link } or the sentence: lienket { $code }
invite-typed = Please pass on privately the sentence to type: lienket { $code }
invite-life = The code works once, within 7 days; this person's older codes no longer work.
person-unknown = Nobody in the roster is named “{ $words }”. Please give the full name, or the code in the roster.
person-which = Several people are named “{ $words }”. Please choose:
lock-how = Please give the name, or the code in the roster. To lock, type: khóa Nguyễn Văn A; to unlock, type: mở khóa Nguyễn Văn A
lock-done = The account of { $name } ({ $unit }) is locked: unlinked, unused codes cancelled. Tasks assigned to this person stay as they are. To unlock it, type: /mokhoa { $code }
lock-already = The account of { $name } is locked already.
lock-yourself = Nobody can lock their own account. Please ask another administrator.
unlock-done = The account of { $name } ({ $unit }) is unlocked. For a new linking code, type: /moi { $code }
unlock-already = The account of { $name } is not locked.
units-title = Units: { $count }
units-item = { $indent }- { $name } (people: { $people })
units-item-unanswered = { $indent }- { $name } (people: { $people }, no head or focal officer)
units-more = … and { $count } more units; to see one of them, type: đơn vị { $unit }
unit-title = { $name }
unit-kind = • { $type }; other names: { $aliases }
unit-parent = • Under: { $name }
unit-post = • { $name }: { $title } ({ $role })
unit-no-head = ⚠ There is no head.
unit-no-focal = ⚠ There is no focal officer.
unit-unknown = The unit “{ $words }” was not found. Type “đơn vị” to see the list.
unit-there = There is already a unit named “{ $name }”. Type: /donvi { $name }
unit-added = { $name } was added under { $parent } ({ $type }).
groups-hello = Added to this group. For the group to receive its unit's alerts and ranking, the system administrator types in this group: /nhom UNIT NAME
groups-title = This group
groups-done = This group was updated
groups-unit = • Unit: { $unit }
groups-receives = • Receives: { $receives }
groups-unbound = • Not bound to a unit
group-unbound = This group is not bound to a unit yet, so there is no list to show. The system administrator types in the group: /nhom TÊN ĐƠN VỊ
groups-how = To bind a group, type in that group: /nhom P. VHXH; to choose what it receives: /nhom nhận cảnh báo, xếp hạng, lãnh đạo; to unbind it: /nhom thôi
groups-none = There are no groups yet. Please add the bot to a group, then type in the group: /nhom UNIT NAME
groups-all = Groups: { $count }
groups-item = - { $title }: { $unit }, receives { $receives }
groups-item-unbound = - { $title }: not bound to a unit
receives-alert = overdue alerts
receives-ranking = weekly and monthly ranking
receives-leaders = all units below

## help
help-title = You can type (with or without accents):
help-more = For more, choose a chapter below, or type, for example: trợ giúp giao việc
help-chapter = { $chapter }. You can type:
help-chapter-doing = Receiving and reporting
help-chapter-giving = Assigning
help-chapter-confirming = Confirming, instructing
help-chapter-deadlines = Deadlines
help-chapter-lists = Lists of tasks
help-chapter-watching = Watching and urging
help-chapter-documents = Documents, drafts
help-chapter-account = Yourself, feedback
help-chapter-administration = Administration
help-chapter-units = Units and people
help-item = • { $does }: { $example }
help-short = Reply to a task's message with “rõ” to acknowledge it, “xong” to report.
help-contact = For support, please contact: { $contact }
help-acknowledge = Acknowledge a task
help-report = Report the result
help-done = Say that it is done
help-progress = Note progress
help-correct = Correct the document of a report
help-decline = Decline, with a reason
help-extend = Ask for a longer deadline, or give one
help-my-tasks = My tasks
help-my-turn = What waits for you
help-watching = Tasks I watch or support
help-supporting = Tasks I support
help-today = Tasks due today
help-week = Tasks due this week
help-person-week = The week of a person, as a picture
help-due-soon = Tasks due soon
help-overdue = Overdue tasks
help-unreceived = Tasks nobody has acknowledged
help-urge = Urge; who has reported asks for confirmation
help-nudge = Ask for confirmation of a report that waits
help-escalate = Ask for instructions
help-detail = See a task and its history
help-search = Search tasks
help-watch = Watch a task
help-unwatch = Stop watching a task
help-document = A document and the tasks it gave
help-ranking = Ranking of units
help-most-late = Who is late most
help-evidence = Evidence of my work
help-export-tasks = The tasks of a unit as an Excel file
help-substitute = Name a substitute while away
help-substitute-end = End a substitution
help-submit = Put an order before a leader for approval
help-language = Change the language
help-present = Say that you are here, to go on receiving private messages on Zalo
help-unlink = Unlink this account
help-accounts = See and unlink your accounts
help-cancel = Stop what is being entered
help-help = See the help
help-feedback = Give feedback
help-difficulty = Tell of a difficulty with the system
help-first-steps = The first steps once more
help-assign = Assign a task
help-right = Confirm an assignment
help-amend-task = Amend a given task
help-amend = Change a waiting assignment
help-most-urgent = What is to be done first
help-unfinished = Work of a unit, or of a person
help-given = Tasks I assigned
help-late-entries = Tasks entered late after their document
help-awaiting = Reports waiting for me
help-instructions = Tasks that wait for my instructions
help-instruct = Give instructions
help-confirm = Confirm completion
help-give-back = Return a report
help-withdraw = Withdraw a task
help-session = Set the day of the regular session, to get the figures before it
help-statistics = Statistics by period and unit
help-overloaded = Who has most work open
help-least-busy = Who has least work open
help-adoption = Who uses it and who does not
help-urge-use = Remind who does not
help-join = Add support to a task
help-leave = Remove support from a task
help-rate = Rate the quality
help-reopen = Open a confirmed task again
help-extensions = Requests for a longer deadline that wait for me
help-grant = Grant a longer deadline
help-refuse = Refuse a longer deadline, with a reason
help-reassign = Give a task to somebody else
help-suspend = Suspend a task; see what is suspended
help-resume = Let a suspended task go on
help-hand-down = Hand a task down in the unit
help-recurring = Recurring orders
help-stop-recurring = Stop a recurring order
help-submissions = Orders waiting for my approval
help-approve = Approve an order that was submitted
help-take-back-draft = Take back an order that waits for approval
help-return-draft = Return an order that was submitted
help-classify = Classify a task (important, or forwarded to be done)
help-fields = Fields and who answers for them
help-link = Link an account
help-units = Units and who answers for them
help-focal = Focal officers of units
help-focal-end = End a focal officer
help-appoint = Give somebody a post
help-dismiss = End a post
help-hand-over = Hand over tasks
help-ownerless = Tasks without anybody
help-groups = Bind a group to a unit
help-invite = Give out a linking code
help-lock = Lock an account
help-unlock = Unlock an account
help-holidays = Days off and make-up days
help-settings = Settings of the office
help-journal = What was changed in the system

## ranking chart
chart-title = Ranking of task performance
chart-period = Week { $from } to { $to }
chart-period-month = Month { $month }
chart-period-days = From { $from } to { $to }
chart-as-of = Data as of { $asOf }
chart-insufficient = Not enough data to rank
chart-empty = No task was due in this period
chart-percent = { NUMBER($percent, maximumFractionDigits: 2) }%
chart-hidden = … { $count } more units
week-chart-title = The week of { $name }
week-chart-earlier = Overdue from before
week-chart-overdue = Overdue
week-chart-open = To do
week-chart-waiting = Waiting for confirmation
week-chart-done = Done
week-chart-done-late = Done late
week-chart-date = { $day }
week-chart-off = (off)
week-chart-nothing = Nothing due
week-chart-hidden = … { $count } more

## starting
first-administrator = Code of the first administrator: { $code }

## alarms of a channel, to administrators
letters-failed = Some messages could not be sent, although it was tried again. Please have npx dondoc doctor run on the server: it tells which, why and what to do. What they said is still in the system; this is told once a day.
letters-unsure = Nobody knows whether some messages arrived, since the channel did not answer; digests, rankings and files are not sent again, lest they come twice. Please have npx dondoc doctor run on the server: it tells which; this is told once a day.
alarm-zalo-bot-quota = Zalo says that the bot has used up its messages (free plan: 3,000 a month, both ways together). What goes through the Zalo bot is being held back. Please check the plan of the bot in Zalo Bot Creator, and use another channel meanwhile.
alarm-telegram-token = Telegram no longer accepts the token of the bot, so that nothing comes in or goes out through Telegram. Please open @BotFather on Telegram, command /token, take the token of the bot, put it into TELEGRAM_BOT_TOKEN and start the system again; what waits is then sent.
alarm-zalo-bot-token = Zalo no longer accepts the token of the bot, so that nothing comes in or goes out through the Zalo bot. Please get a new token in Zalo Bot Creator, put it into ZALO_BOT_TOKEN and start the system again.
alarm-zalo-oa-token = The Zalo OA may send no more messages. Please run npx dondoc zalo-consent on the server, open the address it prints and consent with an account that administers the OA; what waits is then sent.
alarm-zalo-oa-quota = The Zalo OA has used up its quota of messages, or its Zalo Cloud account is empty. Please check the package and the balance at oa.zalo.me; what waits is then sent.
alarm-zalo-oa-refused = Zalo accepts nothing from the OA (error { $code }). Please check its verification and package at oa.zalo.me, and the rights of the app at developers.zalo.me; what waits is then sent.
