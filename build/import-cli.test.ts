import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

function importing(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, 'build/import-cli.ts', ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

describe('npm run import', () => {
  it('prints sheets, header row, columns, rows read and refused as JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duban-import-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, '台账.csv')
    await writeFile(file, '督办台账\n编号,事项,完成时限,资金渠道\nA1,修路,2024年13月,债券\nA2,架桥,年底,债券\n')
    const { code, out } = await importing(file, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      fileType: 'csv',
      encoding: 'utf-8',
      sheets: [{ name: '台账', isHidden: false, rows: 4 }],
      headerRow: 2,
      rowsRead: 2,
      counts: { created: 1, refused: 1 },
      rowsRefused: [{ sheet: '台账', row: 3, column: 'C', header: '完成时限', code: 'not-a-date', text: '2024年13月' }],
      unknownColumns: ['资金渠道'],
    })
  }, 30_000)

  it('ends with 1 and a plain sentence for a file that is no spreadsheet or is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duban-import-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, '台账.xlsx')
    await writeFile(file, '%PDF-1.7')
    expect(await importing(file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('这不是电子表格文件') as string,
    })
    expect(await importing(join(folder, 'none.xlsx'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('找不到') as string,
    })
  }, 30_000)
})
