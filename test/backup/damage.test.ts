import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readManifest } from '../../src/backup/manifest.ts'
import { restoreBackup } from '../../src/backup/restoring.ts'
import { takeBackup } from '../../src/backup/taking.ts'
import { fileAt } from '../../src/files.ts'
import { officeEnvironment, openDesk } from '../tools/desk.ts'
import { afterwards, backupOf, everythingInFile, filesIn, folder, livedOffice, NOW, sumsIn } from './lived.ts'

/** Changes a byte of a kept file, or of a copy that is no link of it. */
function changeByte(dataDir: string, sha256: string, how: 'in place' | 'apart'): void {
  const path = fileAt(dataDir, sha256)
  const bytes = readFileSync(path)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  if (how === 'apart') rmSync(path)
  writeFileSync(path, bytes)
}

describe('a file that is damaged costs that file alone', () => {
  test('damaged or gone in the backup: it is named, and everything else is restored', async () => {
    const home = await livedOffice()
    const { path } = await backupOf({ dataDir: home }, home)
    const [damaged = '', gone = ''] = sumsIn(home)
    changeByte(path, damaged, 'apart')
    rmSync(fileAt(path, gone))
    const other = folder()
    const desk = openDesk({ ...officeEnvironment, DATA_DIR: other })
    onTestFinished(desk.close)
    const { code, told } = await desk.run(['restore', path])
    expect(code).toBe(1)
    expect(told.filter(line => line.startsWith('Thiếu tệp'))).toEqual([`Thiếu tệp ${damaged}.`, `Thiếu tệp ${gone}.`])
    expect(told.at(-1)).toContain('Dữ liệu đã phục hồi đủ, nhưng 2 tệp đính kèm')
    expect(everythingInFile(other)).toEqual(afterwards(everythingInFile(home)))
    expect(existsSync(join(other, 'files'))).toBe(false)
    // What is whole where the office is to be needs no backup.
    const again = folder()
    cpSync(join(home, 'files'), join(again, 'files'), { recursive: true })
    expect((await restoreBackup(path, { dataDir: again }, again)).missing).toEqual([])
    expect(filesIn(again)).toEqual(filesIn(home))
  })

  test.each([
    ['cut short', (list: string) => truncateSync(list, 60)],
    ['gone', (list: string) => rmSync(list)],
    ['of other bytes', (list: string) => writeFileSync(list, 'no list')]
  ])(
    'the list of files %s: every row is restored and every file that is whole; what is not is named',
    async (_, damage) => {
      const home = await livedOffice()
      const { path } = await backupOf({ dataDir: home }, home)
      const [damaged = '', gone = ''] = sumsIn(home)
      damage(join(path, 'files.jsonl.gz'))
      const other = folder()
      const desk = openDesk({ ...officeEnvironment, DATA_DIR: other })
      onTestFinished(desk.close)
      const { code, told } = await desk.run(['restore', path])
      expect(code).toBe(0)
      expect(told.at(-1)).toMatch(/Danh sách tệp .*files\.jsonl\.gz\) bị hỏng.*npx dondoc backup/)
      expect(everythingInFile(other)).toEqual(afterwards(everythingInFile(home)))
      expect(filesIn(other)).toEqual(filesIn(home))
      changeByte(path, damaged, 'apart')
      rmSync(fileAt(path, gone))
      const again = folder()
      const { missing, listed } = await restoreBackup(path, { dataDir: again }, again)
      expect([[...missing].sort(), listed]).toEqual([[damaged, gone].sort(), false])
      expect(everythingInFile(again)).toEqual(afterwards(everythingInFile(home)))
    }
  )

  test('damaged in one place it is taken from the other', async () => {
    const home = await livedOffice()
    const shelf = folder()
    const whole = filesIn(home)
    const first = await backupOf({ dataDir: home }, home, 'one', shelf)
    const [one = '', two = ''] = sumsIn(home)
    changeByte(first.path, one, 'apart')
    changeByte(home, two, 'apart')
    const second = await backupOf({ dataDir: home }, home, 'two', shelf)
    expect(second.missing).toEqual([])
    expect(filesIn(second.path)).toEqual(whole)
  })

  test('damaged in both it is named in the backup, by the doctor and when it is restored', async () => {
    const home = await livedOffice()
    const shelf = folder()
    await backupOf({ dataDir: home }, home, 'one', shelf)
    const [damaged = '', whole = ''] = sumsIn(home)
    changeByte(home, damaged, 'in place')
    const at = new Date(NOW.getTime() + 1)
    const { path, missing } = await takeBackup({ place: { dataDir: home }, dataDir: home, shelf, name: 'two', at })
    expect(missing).toEqual([damaged])
    expect((await readManifest(path)).missing).toEqual([damaged])
    const desk = openDesk({ ...officeEnvironment, DATA_DIR: home, BACKUP_DIR: shelf })
    onTestFinished(desk.close)
    expect((await desk.run(['doctor'])).printed.join('\n')).toContain('1 tệp đính kèm đã hỏng hoặc mất')
    const other = folder()
    expect((await restoreBackup(path, { dataDir: other }, other)).missing).toEqual([damaged])
    expect(sumsIn(other)).toEqual([whole])
    expect(everythingInFile(other)).toEqual(afterwards(everythingInFile(home)))
  })
})

describe('a damaged backup is found out, and nothing is restored from it', () => {
  test.each([
    ['a table cut short', (path: string) => truncateSync(join(path, 'tables/task.jsonl.gz'), 500)],
    ['a table that is gone', (path: string) => rmSync(join(path, 'tables/history.jsonl.gz'))],
    ['a table of another backup', (path: string) => exchange(path, 'task', 'history')],
    ['no word of itself', (path: string) => rmSync(join(path, 'manifest.json'))],
    ['half a word of itself', (path: string) => truncateSync(join(path, 'manifest.json'), 200)]
  ])('%s', async (_, damage) => {
    const home = await livedOffice()
    const { path } = await backupOf({ dataDir: home }, home)
    damage(path)
    const other = folder()
    await expect(restoreBackup(path, { dataDir: other }, other)).rejects.toThrow(/hỏng|không phải là bản sao lưu/)
    expect(readdirSync(other).filter(name => name !== 'files')).toEqual([])
  })

  function exchange(path: string, one: string, other: string): void {
    writeFileSync(join(path, `tables/${one}.jsonl.gz`), readFileSync(join(path, `tables/${other}.jsonl.gz`)))
  }
})
