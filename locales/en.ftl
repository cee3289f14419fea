### Everything the system says, by command. One sentence a line. What people type stays Vietnamese: commands are Vietnamese.

## General
stranger = This account is not linked yet. Please type: lienket CODE (your unit's administrator gives you the code).
not-understood = The system did not understand that. For example, type: "việc của tôi" (my tasks) or "báo cáo 12 đã làm xong, không có văn bản" (report on task 12). Type "trợ giúp" to see everything.
not-understood-assigner = The system did not understand that. For example, type: "giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11" (assign a task) or "việc tôi giao" (tasks I assigned). Type "trợ giúp" to see everything.
fault = The system met a fault while handling this message and has recorded nothing. Please send it again in a few minutes.
too-long = The message is { $length } characters long; the limit is { $limit }. Please shorten it, or send the long part as an attached file.
secret = The content shows signs of belonging to a secret document. The system has not accepted it and has not stored it. Please assign it by document as the regulations require, and delete the message just sent.
secret-doubtful = It is not clear whether the content belongs to a secret document, so the system has not accepted it and has not stored it. Please type it again with full accents; if the document is secret, please assign it by document and delete the message just sent.
thanks-answer = Thank you. When needed, type "trợ giúp" to see the commands.
edited = Editing a message does not change what was recorded. If the assignment still waits for your confirmation, type: sửa hạn 5/12. If it was given, type: thu hồi 12, then assign again.
choices = Answer: { $offered }
sent-again = (sent again)
choose-how = There is no such choice. Please press or type one of the choices above.
admin-only = Only the system administrator can use this command. Type "trợ giúp" to see your commands.
no-deadline = no fixed deadline
file-alone = It is not clear which task this file belongs to. Please type: báo cáo 12, then send the file; or reply to that task's message with the file.
file-voice = The system cannot listen to voice messages yet. Please type your message.
file-too-large = The file { $name } is larger than { $limit } MB. Please compress it or split it and send it again.
file-of-task = File of task { $number }: { $name }
file-link = File { $name }: { $address } (can be opened until { $until })
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
button-no-document = No document
button-files = See files
button-back = ‹ Previous page
button-on = Next page ›
button-my-tasks = My tasks
button-awaiting = Waiting for me
button-help = Help
button-published = Published ranking
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
button-claim-accept = Accept
button-claim-refuse = Refuse
button-en = English
button-receive-alert = Receive alerts
button-receive-both = Alerts and ranking
button-receive-leaders = Leaders' group: all units

## Task card
card-content = • Task: { $content }
card-lead = • Lead: { $lead }
card-support = • Supporting: { $support }
card-watchers = • Watching: { $watchers }
card-due = • Deadline: { $due }
card-due-by = • Deadline: { $due } (from "{ $words }")
card-undated = • Deadline: no fixed deadline
card-urgency = • Urgency: { $urgency }
card-documents = • Documents: { $documents }
card-files = • Files attached: { $files }
card-important = • Kind: important
card-routine = • Kind: forwarded to be done
card-confirmer = • To be confirmed by { $name }
card-confirmer-field = • To be confirmed by { $name } (field: { $field })
card-field = • Field: { $field }
card-citizens = • Citizens or organisations are waiting: followed closely
card-warn-holiday = ⚠ { $day } is a day off ({ $name }).
card-warn-weekend = ⚠ { $day } is at the weekend.
card-warn-after-hours = ⚠ The deadline is outside working hours.
card-warn-rolled-year = ⚠ This day has passed this year, so next year is taken.
card-warn-recurring = ⚠ Recurring work can only be given one time at a time; this card is the first.
card-warn-calendar-provisional = ⚠ The days off of this year have not been officially announced.
card-given = Task { $number } assigned
card-state = • Status: { $state }
card-reached = • Delivered to: { $names }
card-acknowledged = • Acknowledged: { $name }, { $at }
card-unacknowledged = • Nobody has acknowledged it yet

## assign
assign-card = Assignment (waiting for your confirmation)
assign-how = Please type both the unit and the task, for example: giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11
assign-what = What is to be done? Please type the content of the task.
assign-whom = Who is it for? Please type the name of a unit or person, for example: P. VHXH
assign-when = When is it due? For example: 30/11, thứ 6 (Friday), 16h mai (tomorrow at 16:00). If there is no deadline, type: không hạn. (Task: { $content })
assign-past = The deadline { $due } has passed. Please type a new one, for example: 30/11, thứ 6, 16h mai.
assign-which = It is not clear who or which unit "{ $words }" is. Please choose:
assign-which-post = As a leader of which unit do you assign this task?
order-nobody = ⚠ { $unit } has no head or focal officer yet, so the task would reach nobody. Please name a person, or ask the administrator to add one.
assign-several = This line gives several tasks with different deadlines (also to “{ $other }”). Please send one line for each task, each with its deadline.
assign-unknown = "{ $words }" was not found among the units and staff. Please type the full name, for example: Phòng Văn hóa - Xã hội, or đ/c Long.
assign-not-yours = { $lead } is not under your direction, so the task cannot be assigned. Please assign it to a unit or person under you, or ask your superior to assign it.
assign-own = { $lead }: please name a person of the unit, or a unit below it, for example: giao đ/c Long soạn giấy mời họp, trước thứ 6.
assign-not-you = Assigning is for unit leaders and those authorised by them. To see the tasks assigned to you, type: việc của tôi
due-how = The deadline "{ $words }" was not understood. Please type it again, for example: 30/11, thứ 6 tuần sau, 16h mai, 3 ngày làm việc; or: không hạn.
due-no-such-day = There is no day { $day } in the calendar.

## the assignment that waits for its yes
draft-none = No assignment is waiting. To assign a new task, type: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11
draft-kept = This assignment was confirmed and the task has been given. Type "việc tôi giao" to see it.
draft-submitted = This order was put before { $name }; nothing is assigned until it is approved.
draft-dropped = This assignment was cancelled. To assign it after all, please type it again.
draft-replaced = The order you chose was changed. It now reads:
draft-replaced-done = This order was changed and none waits for your confirmation any more. Type "việc tôi giao" to see the tasks you assigned.
draft-old = This assignment is more than 2 days old and no longer valid. Please assign it again so that the deadline is counted correctly.
draft-old-submitted = This order has waited for more than 10 working days and is no longer valid. Please have it submitted again so that the deadline is counted correctly.
draft-returned = This order was returned to the one who wrote it.
right-several = { $count } tasks assigned
right-one = • Task { $number }: { $lead }
order-received = { $assigner } has assigned task { $number }
order-support = { $assigner } asks you to support task { $number }
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
amend-due = Deadline
amend-urgency = Urgency
amend-content-ask = What should the task say?
amend-lead-ask = Which unit or person should lead?
amend-support-ask = Which units or people should support? If none, type: không
amend-due-ask = What is the new deadline? For example: 5/12, thứ 6, 16h mai; or: không hạn
amend-urgency-ask = Please choose the urgency:
amend-urgency-how = The urgency is one of: thường (normal), khẩn (urgent), thượng khẩn (very urgent), hỏa tốc (express).
amend-no-other = No other deadline is suggested for this assignment. To change it, type: sửa hạn 5/12
amend-kind-how = Other parts are typed directly, for example: sửa loại quan trọng; sửa lĩnh vực y tế; sửa xác nhận tôi; sửa công dân có.
amend-kind = Kind
amend-field = Field
amend-confirmer = Confirmer
amend-citizens = Citizens
amend-kind-ask = Which kind is it: quan trọng (important), or thường (forwarded to be done)?
amend-field-ask = Which field does it belong to? If none, type: không
amend-confirmer-ask = Who confirms that it is done? Please type the full name; if it is whoever assigns it, type: không
amend-citizens-ask = Do citizens or organisations wait for this work? Please answer: có (yes), or: không (no).
amend-field-none = Nobody in this unit has been given a field yet. Please ask the administrator to write fields into the roster.
amend-field-unknown = There is no field "{ $words }". Fields that somebody answers for: { $fields }.
amend-confirmer-who = It is not clear who "{ $words }" is. Please type the full name; if whoever assigns it confirms it, type: sửa xác nhận không
amend-confirmer-not = { $name } cannot confirm this: the confirmer must belong to the unit that assigns it or to one below, and not to the one that leads it ({ $lead }).

## cancel
cancel-order = The assignment was cancelled; no task has been given.
cancel-done = Stopped. What was being entered has not been recorded.
cancel-report = The report has been sent and cannot be cancelled here; if it needs a change, please ask the assigner to return it.
cancel-nothing = Nothing is being entered at the moment. To withdraw a task that was given, type: thu hồi 12
cancel-submitted = This order still waits for your approval. To give it back to the one who wrote it, press Return.

## tasks
task-unknown = There is no task { $number } within your reach. Type "việc của tôi" to see your tasks and their numbers.
task-closed = Task { $number } has the status "{ $state }", so this step is not possible. To see it, type: chi tiết { $number }
task-waiting = A report on task { $number } is already waiting for confirmation. Please wait for the answer; if it is returned, complete it and report again.
correct-not-yours = Task { $number } was given to { $lead }; only who does it corrects the report's document. To see it, type: chi tiết { $number }
ask-extension-not-yours = Task { $number } was given to { $lead }; only who does it asks for a longer deadline. To see it, type: chi tiết { $number }
hand-down-not-yours = Task { $number } was given to { $lead }; only the leaders of that unit hand it down. To see it, type: chi tiết { $number }
nudge-not-yours = Only who does task { $number } asks for its confirmation. To see it, type: chi tiết { $number }
escalate-not-yours = Only who does task { $number }, who gave it or the office asks for instructions. To see it, type: chi tiết { $number }
extend-not-yours = Only { $assigner } or a leader above moves the deadline of task { $number }. To see it, type: chi tiết { $number }
suspend-not-yours = Only { $assigner } or a leader above suspends task { $number }. To see it, type: chi tiết { $number }
resume-not-yours = Only { $assigner } or a leader above resumes task { $number }. To see it, type: chi tiết { $number }
reassign-not-yours = Only { $assigner } or a leader above gives task { $number } to somebody else. To see it, type: chi tiết { $number }
amend-not-yours = Only { $assigner } or a leader above amends task { $number }. To see it, type: chi tiết { $number }
join-not-yours = Only { $assigner }, a leader above or the office adds support and watchers to task { $number }. To see it, type: chi tiết { $number }
urge-not-yours = Only { $assigner }, a leader above or a tracker urges task { $number }. To see it, type: chi tiết { $number }
instruct-not-yours = Only { $assigner } or a leader above gives instructions on task { $number }. To see it, type: chi tiết { $number }
reopen-not-yours = Only { $assigner }, the confirmer or a leader above opens task { $number } again. To see it, type: chi tiết { $number }
rate-not-yours = Only { $assigner }, the confirmer or a leader above rates task { $number }. To see it, type: chi tiết { $number }
classify-not-yours = Only { $assigner }, a leader above or the office classifies task { $number }. To see it, type: chi tiết { $number }
watch-not-yours = Task { $number } is none of yours to see. Type "việc của tôi" for yours.
extend-undated = Task { $number } has no deadline, so there is none to move.
extend-decided = Request { $n } for a longer deadline of task { $number } was decided before. To see it, type: chi tiết { $number }
resume-not-suspended = Task { $number } is not suspended (it is: { $state }).
reassign-late = Task { $number } is overdue. Please say a new deadline for who takes it.
instruct-nothing = Nobody asks for instructions on task { $number }. To see it, type: chi tiết { $number }
correct-nothing = Task { $number } has no report that waits (it is: { $state }), so there is nothing to correct.
reopen-not-done = Task { $number } is not done (it is: { $state }), so it need not be opened again.
reopen-late = Task { $number } was confirmed more than { $days } working days ago and stays closed. Please give a new task.
rate-not-done = Task { $number } is not done (it is: { $state }), so it cannot be rated yet.

## acknowledge
acknowledge-how = Which task do you acknowledge? For example, type: nhận 12
acknowledge-done = Your acknowledgement of task { $number } has been recorded.
acknowledge-already = Task { $number } was already acknowledged (status: { $state }). When it is done, type: báo cáo { $number }
acknowledge-not-yours = Task { $number } is assigned to { $lead }; only they can acknowledge it. To see it, type: chi tiết { $number }

## progress
progress-how = Progress on which task? For example, type: tiến độ 12 đã rà soát 8/10 thôn
progress-what = How far has task { $number } come? Please type a few words.
progress-done = The progress on task { $number } has been recorded and the assigner told. When you have the final result, type: báo cáo { $number }
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
reported = { $lead }: report on task { $number } (no. { $n }), sent by { $name }
reported-text = • Result: { $text }
reported-document = • Report document: { $document }, dated { $day }
reported-document-undated = • Report document: { $document }
reported-no-document = • Report document: none
reported-files = • Evidence files: { $count } (sent below)

## confirm, return
confirm-how = Which task do you confirm? Type "chờ xác nhận" to see what waits, then type: xác nhận 12
confirm-done = Task { $number } (report no. { $n }) confirmed: { $judged }.
confirm-told = { $name } has confirmed task { $number }: { $judged }
confirm-already = Task { $number } was confirmed as done before. Type: chi tiết { $number }
confirm-nothing = No report on task { $number } is waiting for confirmation (status: { $state }).
confirm-words = To confirm, type only: xác nhận { $number }. If something is missing, type: trả lại { $number } vì còn thiếu số liệu
confirm-other = Task { $number } now has report no. { $present }, not no. { $n }. Please look again, type: chi tiết { $number }
confirm-not-yours = Only { $assigner } or a person authorised can confirm task { $number }. To see it, type: chi tiết { $number }
judged-in-time = done on time
judged-late = done late
judged-undated = done (no fixed deadline)
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
decline-told = { $lead } declined task { $number }, sent by { $name }
decline-reason = • Reason: { $reason }
decline-then = Please talk it over; or type "thu hồi { $number }" and assign it to another unit.
decline-not-yours = Task { $number } is assigned to { $lead }; only they can decline it. To see it, type: chi tiết { $number }

## withdraw
withdraw-how = Which task do you withdraw, and why? For example, type: thu hồi 12 vì giao trùng
withdraw-why = Why do you withdraw task { $number }? (Task: { $content }) Please type a few words; to keep the task, type: hủy
withdraw-done = Task { $number } was withdrawn; it does not count in the statistics.
withdraw-told = { $name } withdrew task { $number }; you need not continue with it
withdraw-reason = • Reason: { $reason }
withdraw-not-yours = Only { $assigner } or a superior can withdraw task { $number }. To see it, type: chi tiết { $number }

## submit, approve, classify, fields
submit-card = To be put before { $name } (please check; press Correct to submit)
submit-how = Please type the leader's name and the order, for example: trình anh Vinh: giao Phòng Kinh tế rà soát hộ nghèo, chậm nhất 30/11. To submit a card that is open, type: trình k7
submit-whom = It is not clear which leader "{ $words }" is. You may submit to: { $names }. Please type the full name.
submit-nobody = The roster has no leader to whom you could submit. Please ask the administrator to check the posts.
submit-not-theirs = { $lead } is not under { $name }, so this cannot be submitted. Please choose a unit or person under { $name }, or submit to another leader.
submit-not-again = This order was submitted by { $name }. Please approve, change or return it.
submit-done = Put before { $name }; nothing is assigned until it is approved
submit-unreached = ⚠ { $name } has not linked an account or has blocked messages, so the order has not arrived. Please tell them directly.
submitted-card = { $name } submits an order (waiting for your approval)
approve-told = { $name } approved the order you submitted; task { $number } has been assigned
approve-amended = { $name } approved the order you submitted, with changes; task { $number } has been assigned
approve-which = { $count } orders are waiting. Please look at the one you mean and press Approve:
approve-task = Only orders that were submitted are approved so. To confirm that this task is done, type: xác nhận { $number }
submissions-title = Orders waiting for your approval: { $count }
submissions-none = No order is waiting for your approval.
submissions-item = k{ $number } { $lead }: { $content }. Due { $due }. Written by { $name }
submissions-own = k{ $number } { $lead }: { $content }. Due { $due }. Your own
submissions-more = … and { $count } more
submission-waiting = ⏰ Order k{ $number } submitted by { $name } has waited { $days } working days for your approval
submission-lapsed = The order you put before { $name } was not approved within 10 working days and is no longer valid; nothing has been assigned. If it is still needed, please submit it again
return-draft-which = { $count } orders are waiting. Please look at the one you mean and press Return:
return-draft-why = Why is order k{ $number } returned? Please type a few words.
return-draft-own = This order is your own. To drop it, type: hủy k{ $number }
return-draft-done = The order went back to { $name }; nothing has been assigned
return-draft-told = { $name } returned the order you submitted; nothing has been assigned
importance-important = important
importance-routine = forwarded to be done
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
fields-not-you = The list of fields is for heads, the chief of office and administrators. Type "trợ giúp" to see your commands.

## lists
list-item = #{ $number } { $what }. Due { $due }. { $stands }
list-item-undated = #{ $number } { $what }. No deadline. { $stands }
list-page = Page { $page }/{ $pages }
narrowing-due = Due from { $from } to { $to }
narrowing-given = Assigned from { $from } to { $to }
narrowing-mine = Your own tasks and those of the units you answer for
narrowing-lead = Lead: { $lead }
narrowing-how = “{ $words }” was not understood. Please give days or a unit, for example, type: quá hạn tháng 10 phòng Kinh tế
narrowing-unknown = It is not clear which unit or person “{ $words }” is. Please write the name as in the roster, for example, type: quá hạn phòng Kinh tế
narrowing-one = “{ $words }” is more than one. Please name one unit, or one person by full name.
narrowing-closed = This list holds no tasks of “{ $words }”.
narrowing-not-here = In a group lists are narrowed by unit only. Please ask about persons in private.
my-tasks-title = Your tasks: { $count } (as of { $now })
my-tasks-none = You have no tasks to do.
given-title = Tasks you assigned, not done yet: { $count } (as of { $now })
given-none = Every task you assigned is done.
awaiting-title = Reports waiting for your confirmation: { $count } (as of { $now })
awaiting-none = No report is waiting for your confirmation.
awaiting-submissions = Orders that wait for your approval: { $count }. To see them, type: chờ duyệt phiếu
overdue-title = Overdue without a report: { $count } (as of { $now })
overdue-none = No task is overdue.
overdue-waiting = Waiting for confirmation, not counted as overdue: { $count }
due-soon-title = Due soon: { $count } (as of { $now })
due-soon-none = No task is due soon.
today-title = Due today: { $count } (as of { $now })
today-none = No task is due today.

## details
detail-how = Which task would you like to see? For example, type: chi tiết 12
detail-title = Task { $number }
detail-assigner = • Assigned by: { $assigner }, { $at }
detail-files = • Files attached: { $count }
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
act-suspended = suspended it
act-resumed = resumed it
act-reopened = opened it again
act-report_corrected = corrected the report's document
act-amended = amended the task
act-rated = rated the quality
act-joined = added support or watchers
act-left = removed support or watchers
act-handed_down = handed it down inside the unit
act-escalated = asked for instructions
act-instructed = gave instructions
act-handed_over = took it over
act-inherited = passed to the successor unit
act-recalculated = recalculated the deadline by the calendar
view-not-yours = Task { $number } is outside your reach. Type "việc của tôi" to see your tasks.

## ranking
ranking-title = RANKING OF TASK PERFORMANCE, week { $from } to { $to } (data as of { $asOf })
ranking-so-far = Ranking so far, week { $from } to { $to } (data as of { $asOf })
ranking-rule = Rate = done on time / tasks due (including earlier overdue tasks not yet done).
ranking-type = { $type ->
    [so] Departments and provincial agencies
    [huyen] Districts and cities
    [xa] Communes and wards
    [phong] Specialised divisions
   *[other] Units of type { $type }
  }
ranking-item = { $rank }. { $unit }: { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) }% ({ $share }){ $late }
ranking-item-tied = { $rank }. { $unit }: { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) }% ({ $share }), tied{ $late }
ranking-overdue = , still overdue { $count }
ranking-insufficient = Not enough data to rank (fewer than { $minimum } tasks): { $units }
ranking-short = { $unit } { $share }
ranking-empty = No task was due this week.
ranking-waiting = Waiting for confirmation: { $confirmers }
ranking-confirmer = { $unit } { $waiting }
ranking-confirmer-beyond = { $unit } { $waiting } (confirmation late: { $beyond })
ranking-none = No ranking has been published yet. Type "xếp hạng" to see this week so far.
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
morning-item = - #{ $number } { $content }, due { $due }
morning-item-late = - #{ $number } { $content }, due { $due }, overdue by { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
morning-item-waiting = - #{ $number } { $lead }: { $content }, waiting for { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
morning-more = … and { $count } more
deadline-near = ⏰ Task { $number } is due soon
deadline-today = ⏰ Task { $number } is due today and has no report
deadline-until-midnight = A report before 24:00 today is still on time.
unacknowledged-doer = ⏰ Task { $number } was assigned more than { $hours } working hours ago and nobody has acknowledged it
unacknowledged-assigner = Task { $number } for { $lead } was assigned more than { $hours } working hours ago and nobody has acknowledged it
attendance = You have not written for a while. After { $until } Zalo no longer lets the system write to you in private. Please press the button below, or type: điểm danh
budget = The channel { $channel } has used { $used } of { $total } messages allowed ({ $percent }%). When they are gone nothing is sent: please raise the plan, or move some people to another channel.
alarm = The channel { $channel } sends nothing now; messages wait until it is mended.
channel-telegram = Telegram
channel-zalo-oa = Zalo OA
channel-zalo-bot = Zalo Bot

## linking, language
link-already = This account is already linked to { $name }. Type "trợ giúp" to see the commands.
link-too-often = Too many wrong codes. Please try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }, or ask your unit's administrator for a new code.
link-wrong = The code is wrong, used or expired. Attempts left this hour: { $left }. Please check it, or ask your unit's administrator for a new code.
link-done = This account is now linked to { $name }
link-post = • Position: { $title }, { $unit }
link-next = From now on, tasks assigned to you will be sent here. Type "việc của tôi" to see your tasks, "trợ giúp" to see the commands.
language-which = Choose a language:
language-done = From now on the system will use English with you.
present-done = You are marked as here. For the next { $days } days (until { $until }) the system's messages come straight to this account; each message of yours begins the time anew.
present-needless = You are marked as here. On this channel messages always reach you; there is no need for it.
unlink-sure = Unlink this account from { $name }? Tasks stay as they are.
unlink-others = Other accounts still linked: { $count }. Without any, the system can no longer write to you in private.
unlink-done = This account is unlinked. To link again, type: lienket CODE
claim-heard = The telephone number was passed to the administrator of your unit. Once accepted, you will hear of it here. If you have a code, type: lienket CODE
claim-needless = This account is linked already. Type "trợ giúp" to see the commands.
claim-asked = The account "{ $account }" gave the telephone number { $phone }, which is that of { $name } ({ $unit }) in the roster. Please ask them before you accept.
claim-accepted = The account "{ $account }" is linked to { $name }.
claim-refused = Refused: the account "{ $account }" is not linked to { $name }.
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
person-unknown = Nobody in the roster is named "{ $words }". Please give the full name, or the code in the roster.
person-which = Several people are named "{ $words }". Please choose:
lock-how = Please give the name, or the code in the roster. To lock, type: khóa Nguyễn Văn A; to unlock, type: mở khóa Nguyễn Văn A
lock-done = The account of { $name } ({ $unit }) is locked: unlinked, unused codes cancelled. Tasks assigned to this person stay as they are. To unlock it, type: /mokhoa { $code }
lock-already = The account of { $name } is locked already.
lock-yourself = Nobody can lock their own account. Please ask another administrator.
unlock-done = The account of { $name } ({ $unit }) is unlocked. For a new linking code, type: /moi { $code }
unlock-already = The account of { $name } is not locked.
units-title = Units: { $count }
units-item = { $indent }- { $name } (people: { $people })
units-item-unanswered = { $indent }- { $name } (people: { $people }, no head or focal officer)
units-more = … and { $count } more units; type: đơn vị Phòng Tư pháp
unit-title = { $name }
unit-kind = • Kind: { $type }; other names: { $aliases }
unit-parent = • Under: { $name }
unit-post = • { $name }: { $title } ({ $role })
unit-no-head = ⚠ There is no head.
unit-no-focal = ⚠ There is no focal officer.
unit-unknown = The unit "{ $words }" was not found. Type "đơn vị" to see the list.
unit-there = There is already a unit named "{ $name }". Type: /donvi { $name }
unit-added = { $name } was added under { $parent } (kind: { $type }).
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
receives-ranking = weekly ranking
receives-leaders = all units below

## help
help-title = You can type (with or without accents):
help-for-everyone = Tasks assigned to you
help-for-assigner = Assigning and following up
help-for-admin = Administration
help-item = • { $does }: { $example }
help-short = Reply to a task's message with "rõ" to acknowledge it, "xong" to report.
help-contact = For support, please contact: { $contact }
help-acknowledge = Acknowledge a task
help-report = Report the result
help-done = Say that it is done
help-progress = Note progress
help-decline = Decline, with a reason
help-my-tasks = My tasks
help-today = Tasks due today
help-due-soon = Tasks due soon
help-overdue = Overdue tasks
help-detail = See a task and its history
help-ranking = Ranking of units
help-submit = Put an order before a leader for approval
help-language = Change the language
help-present = Say that you are here, to go on receiving private messages on Zalo
help-unlink = Unlink this account
help-cancel = Stop what is being entered
help-help = See the help
help-assign = Assign a task
help-right = Confirm an assignment
help-amend = Change a waiting assignment
help-given = Tasks I assigned
help-awaiting = Reports waiting for me
help-submissions = Orders waiting for my approval
help-approve = Approve an order that was submitted
help-confirm = Confirm completion
help-give-back = Return a report
help-withdraw = Withdraw a task
help-return-draft = Return an order that was submitted
help-classify = Classify a task: important or forwarded to be done
help-fields = Fields and who answers for them
help-link = Link an account
help-units = Units and who answers for them
help-groups = Bind a group to a unit
help-invite = Give out a linking code
help-lock = Lock an account
help-unlock = Unlock an account

## ranking chart
chart-title = Ranking of task performance
chart-period = Week { $from } to { $to }
chart-as-of = Data as of { $asOf }
chart-type = { $type ->
    [so] Departments and provincial agencies
    [huyen] Districts and cities
    [xa] Communes and wards
    [phong] Specialised divisions
   *[other] Units of type { $type }
  }
chart-insufficient = Not enough data to rank
chart-empty = No task was due this week
chart-percent = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) }%
chart-hidden = … { $count } more units

## starting
first-administrator = Code of the first administrator: { $code }

## alarms of a channel, to administrators
alarm-zalo-bot-quota = Zalo says that the bot has used up its messages (free plan: 3,000 a month, both ways together). What goes through the Zalo bot is being held back. Please check the plan of the bot in Zalo Bot Creator, and use another channel meanwhile.
alarm-zalo-bot-token = Zalo no longer accepts the token of the bot, so that nothing comes in or goes out through the Zalo bot. Please get a new token in Zalo Bot Creator, put it into ZALO_BOT_TOKEN and start the system again.
alarm-zalo-oa-token = The Zalo OA may send no more messages. Please run npx dondoc zalo-consent on the server, open the address it prints and consent with an account that administers the OA; what waits is then sent.
alarm-zalo-oa-quota = The Zalo OA has used up its quota of messages, or its Zalo Cloud account is empty. Please check the package and the balance at oa.zalo.me; what waits is then sent.
alarm-zalo-oa-refused = Zalo accepts nothing from the OA (error { $code }). Please check its verification and package at oa.zalo.me, and the rights of the app at developers.zalo.me; what waits is then sent.
