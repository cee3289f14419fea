import { describe, expect, test } from 'vitest'
import { createFetching } from '../../src/fetching.ts'
import { Later } from '../../src/ports/channel.ts'
import { opened, order } from './office.ts'

describe('files from another channel', () => {
  /** Long on Zalo, his report with a picture still to be brought in; the clock and the fetching in hand. */
  async function reported() {
    const office = await opened()
    const { vinh, long, store, zaloPaper, now, dataDir } = office
    let away = true
    const picture = {
      ...zaloPaper.channel,
      fetch: async () => {
        if (away) throw new Later(1_000, false)
        return new Uint8Array([1, 2, 3])
      }
    }
    const fetching = createFetching({
      store,
      channels: [office.paper.channel, picture],
      clock: { now },
      dataDir,
      log: () => {}
    })
    await vinh.says(order)
    await vinh.presses('Đúng')
    await long.says('báo cáo 1 đã xong, không có văn bản')
    await long.sends({ name: 'anh-hien-truong.jpg' })
    const comes = () => {
      away = false
    }
    const files = () => vinh.all().filter(({ files }) => files.length > 0).length
    return { ...office, files, fetching, comes }
  }

  test('the letter waits a little for it', async () => {
    const { vinh, post, fetching, comes, files, passesTo } = await reported()
    vinh.neverHeard('anh-hien-truong.jpg')
    comes()
    await fetching.fetchAll()
    await passesTo('2026-11-23T09:00:30+07:00')
    await post.deliver()
    expect(files()).toBe(1)
    vinh.neverHeard('chưa tải về được')
  })

  test('what comes later than that is brought all the same, once', async () => {
    const { vinh, post, fetching, comes, files, passesTo } = await reported()
    await fetching.fetchAll()
    await passesTo('2026-11-23T09:03:00+07:00')
    await post.deliver()
    vinh.heard(/anh-hien-truong\.jpg chưa tải về được/)
    expect(files()).toBe(0)
    comes()
    await passesTo('2026-11-23T09:10:00+07:00')
    await fetching.fetchAll()
    await fetching.fetchAll()
    await post.deliver()
    expect(files()).toBe(1)
  })
})
