import { describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { opened } from './office.ts'

describe('groups', () => {
  test('quoting one of our messages is speaking to us, where the channel does not say whose it was', async () => {
    const office = await opened()
    const { store, now, long } = office
    const group = 'zalo-oa:group:f414c8'
    const row = { address: group, title: 'Nhóm Zalo', unitId: 2, receives: ['alert' as const], active: true }
    await store.commit(
      'test:g',
      {
        rests: [],
        save: [add('group', row)],
        say: [{ to: { group }, kind: 'digest', lines: [{ key: 'groups-hello' }] }]
      },
      now()
    )
    await office.post.deliver()
    const inGroup = office.zaloGroup('f414c8', 7003)
    const ours = inGroup.last().id
    const quoted = (messageId: string) => ({ messageId, text: '', files: [], ours: true })
    const heard = long.all().length
    await inGroup.says('việc của tôi', { addressed: false, quoted: quoted('another') })
    expect(long.all()).toHaveLength(heard)
    await inGroup.says('việc của tôi', { addressed: false, quoted: quoted(ours) })
    expect(long.all().length).toBeGreaterThan(heard)
  })
})
