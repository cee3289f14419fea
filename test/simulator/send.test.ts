import { InputFile, InputMediaBuilder } from 'grammy'
import { expect, test } from 'vitest'
import { AN, BINH, begin, GROUP, picture, refusal, TOKEN } from './begin.ts'

test('a text keeps its entities and buttons, and the wire log has it', async () => {
  const { simulator, api } = await begin()
  const { messageId } = simulator.phone(AN).says('/start')
  const sent = await api.sendMessage(AN, '  Việc 12: xong  ', {
    entities: [{ type: 'bold', offset: 2, length: 7 }],
    reply_markup: { inline_keyboard: [[{ text: 'Nhận việc', callback_data: 'nhan 12', style: 'primary' }]] },
    reply_parameters: { message_id: messageId },
    disable_notification: true
  })
  expect(sent.text).toBe('Việc 12: xong')
  expect(sent.entities).toEqual([{ type: 'bold', offset: 0, length: 7 }])
  expect(sent.reply_to_message?.text).toBe('/start')
  expect(simulator.phone(AN).chat().at(-1)).toEqual(sent)
  expect(simulator.wire()).toMatchObject([
    { number: 1, method: 'sendMessage', chat: AN, accepted: true, payload: { disable_notification: true } }
  ])
})

test('limits of a message: length, emptiness, button data', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  expect((await api.sendMessage(AN, 'x'.repeat(4096))).text).toHaveLength(4096)
  expect(await refusal(api.sendMessage(AN, 'x'.repeat(4097)))).toMatchObject({
    error_code: 400,
    description: 'Bad Request: message is too long'
  })
  expect((await refusal(api.sendMessage(AN, ' '))).description).toBe('Bad Request: message text is empty')
  const markup = { inline_keyboard: [[{ text: 'Nút', callback_data: 'đ'.repeat(33) }]] }
  expect((await refusal(api.sendMessage(AN, 'a', { reply_markup: markup }))).description).toContain('BUTTON_DATA')
  expect(simulator.wire().map(entry => entry.accepted)).toEqual([true, false, false, false])
})

test('nobody is written to who did not start, blocked or does not exist', async () => {
  const { simulator, api } = await begin()
  expect(await refusal(api.sendMessage(AN, 'a'))).toMatchObject({
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation with a user"
  })
  simulator.phone(AN).says('/start')
  await api.sendMessage(AN, 'a')
  simulator.phone(AN).blocks()
  expect((await refusal(api.sendMessage(AN, 'a'))).description).toBe('Forbidden: bot was blocked by the user')
  expect(() => simulator.phone(AN).says('a')).toThrow('blocked')
  simulator.phone(AN).unblocks()
  await api.sendMessage(AN, 'a')
  expect((await refusal(api.sendMessage(999, 'a'))).description).toBe('Bad Request: chat not found')
  const updates = await api.getUpdates()
  expect(updates.map(update => update.my_chat_member?.new_chat_member.status)).toEqual([undefined, 'kicked', 'member'])
})

test('an upgraded group says where it went', async () => {
  const { simulator, api } = await begin()
  const newId = simulator.group(GROUP).upgrades()
  expect(await refusal(api.sendMessage(GROUP, 'a'))).toMatchObject({
    error_code: 400,
    parameters: { migrate_to_chat_id: newId }
  })
  await api.sendMessage(newId, 'a')
  const updates = await api.getUpdates()
  expect(updates.map(update => update.message?.migrate_to_chat_id ?? update.message?.migrate_from_chat_id)).toEqual([
    newId,
    GROUP
  ])
})

test('a bot taken out of a group cannot write there', async () => {
  const { simulator, api } = await begin()
  simulator.group(GROUP).removes()
  expect(await refusal(api.sendMessage(GROUP, 'a'))).toMatchObject({ error_code: 403 })
  expect(simulator.phone(AN).says('không ai nghe', { chat: GROUP }).updateIds).toEqual([])
  simulator.group(GROUP).adds()
  await api.sendMessage(GROUP, 'a')
})

test('files go up, come down and are sent again by id', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  const sent = await api.sendDocument(AN, new InputFile(Buffer.from('số,việc'), 'báo cáo.csv'), { caption: 'Bảng' })
  expect(sent).toMatchObject({ caption: 'Bảng', document: { file_name: 'báo cáo.csv', file_size: 11 } })
  const facts = await api.getFile(sent.document.file_id)
  const answer = await fetch(`${simulator.root}/file/bot${TOKEN}/${facts.file_path}`)
  expect(await answer.text()).toBe('số,việc')
  const again = await api.sendDocument(AN, sent.document.file_id)
  expect(again.document.file_id).toBe(sent.document.file_id)
  expect(simulator.wire().at(-1)?.files).toEqual([sent.document.file_id])
  expect(Buffer.from(simulator.file(sent.document.file_id)).toString()).toBe('số,việc')
  expect(await refusal(api.sendPhoto(AN, sent.document.file_id))).toMatchObject({ error_code: 400 })
  expect((await fetch(`${simulator.root}/file/bot${TOKEN}/documents/document-99.csv`)).status).toBe(404)
})

test('pictures must be pictures; captions end at 1024; albums share an id', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  const sent = await api.sendPhoto(AN, picture())
  expect(sent.photo).toMatchObject([{ width: 1, height: 1 }])
  expect((await refusal(api.sendPhoto(AN, new InputFile(Buffer.from('no'))))).description).toContain('IMAGE_PROCESS')
  const long = { caption: 'x'.repeat(1025) }
  expect((await refusal(api.sendPhoto(AN, picture(), long))).description).toContain('caption is too long')
  const album = await api.sendMediaGroup(AN, [
    InputMediaBuilder.photo(picture('một.png'), { caption: 'Hai ảnh' }),
    InputMediaBuilder.photo(sent.photo[0]?.file_id ?? '')
  ])
  const albums = simulator
    .phone(AN)
    .chat()
    .slice(-2)
    .map(message => message.media_group_id)
  expect(albums[0]).toBeTypeOf('string')
  expect(albums[0]).toBe(albums[1])
  expect(album[0]).toMatchObject({ caption: 'Hai ảnh' })
  expect(simulator.wire().at(-1)?.files).toHaveLength(2)
})

test('a message is edited in place, and not when nothing changes', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  const sent = await api.sendMessage(AN, 'Cũ', {
    reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] }
  })
  await api.editMessageText(AN, sent.message_id, 'Mới')
  expect(simulator.phone(AN).chat().at(-1)).toMatchObject({ text: 'Mới', message_id: sent.message_id })
  expect(simulator.phone(AN).chat().at(-1)?.reply_markup).toBeUndefined()
  expect((await refusal(api.editMessageText(AN, sent.message_id, 'Mới'))).description).toContain('is not modified')
  await api.editMessageReplyMarkup(AN, sent.message_id, {
    reply_markup: { inline_keyboard: [[{ text: 'B', callback_data: 'b' }]] }
  })
  expect((await refusal(api.editMessageText(AN, 1, 'Của người khác'))).description).toContain("can't be edited")
  expect((await refusal(api.editMessageText(AN, 77, 'Không có'))).description).toContain('not found')
  await api.deleteMessage(AN, sent.message_id)
  expect(simulator.phone(AN).chat()).toHaveLength(1)
})

test('the picture of a message is changed, and its caption', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  const sent = await api.sendPhoto(AN, picture(), { caption: 'Tuần 1' })
  await api.editMessageCaption(AN, sent.message_id, { caption: 'Tuần 2' })
  expect(simulator.phone(AN).chat().at(-1)?.caption).toBe('Tuần 2')
  const changed = await api.editMessageMedia(AN, sent.message_id, InputMediaBuilder.photo(picture('mới.png')))
  expect(changed).toMatchObject({ message_id: sent.message_id })
  expect(simulator.phone(AN).chat().at(-1)?.photo?.[0]?.file_id).not.toBe(sent.photo[0]?.file_id)
})

test('a press is heard, answered once and shown as a notice', async () => {
  const { simulator, api } = await begin()
  const sent = await api.sendMessage(GROUP, 'Việc 12', {
    reply_markup: { inline_keyboard: [[{ text: 'Nhận việc', callback_data: 'nhan 12' }]] }
  })
  simulator.phone(BINH).presses(sent.message_id, 'Nhận việc', GROUP)
  const [update] = await api.getUpdates()
  expect(update?.callback_query).toMatchObject({
    from: { id: BINH },
    data: 'nhan 12',
    message: { message_id: sent.message_id, chat: { id: GROUP } }
  })
  const id = update?.callback_query?.id ?? ''
  await api.answerCallbackQuery(id, { text: 'Đã nhận' })
  expect((await refusal(api.answerCallbackQuery(id))).description).toContain('query is too old')
})

test('menus are kept by scope and language; the narrowest is shown', async () => {
  const { simulator, api } = await begin()
  const menu = (command: string) => [{ command, description: 'Một lệnh' }]
  await api.setMyCommands(menu('chung'))
  await api.setMyCommands(menu('tieng_anh'), { language_code: 'en' })
  await api.setMyCommands(menu('rieng'), { scope: { type: 'chat', chat_id: AN } })
  await api.setMyCommands(menu('nhom'), { scope: { type: 'all_group_chats' } })
  expect(await api.getMyCommands({ scope: { type: 'chat', chat_id: AN } })).toEqual(menu('rieng'))
  expect(simulator.phone(AN).menu()).toEqual(menu('rieng'))
  expect(simulator.phone(BINH).menu()).toEqual(menu('tieng_anh'))
  expect(simulator.phone(BINH).menu(GROUP)).toEqual(menu('nhom'))
  await api.deleteMyCommands({ scope: { type: 'chat', chat_id: AN } })
  expect(simulator.phone(AN).menu()).toEqual(menu('chung'))
  expect(await refusal(api.setMyCommands(menu('Giao Việc')))).toMatchObject({ error_code: 400 })
})

test('what the bot may ask about chats and people', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  expect(await api.getMe()).toMatchObject({ username: 'dondoc_bot', is_bot: true })
  expect(await api.getChat(GROUP)).toMatchObject({ type: 'group', title: 'Văn phòng' })
  expect((await api.getChatMember(GROUP, AN)).status).toBe('creator')
  expect((await api.getChatMember(GROUP, BINH)).status).toBe('member')
  expect(await api.sendChatAction(AN, 'typing')).toBe(true)
  expect(await api.setMyDescription('Bot giao việc')).toBe(true)
  await api.leaveChat(GROUP)
  expect(await refusal(api.sendMessage(GROUP, 'a'))).toMatchObject({ error_code: 403 })
})
