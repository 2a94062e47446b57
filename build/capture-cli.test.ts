import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

function capturing(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, 'build/capture-cli.ts', ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

const LINES = ['二、下半年重点任务', '确保全年完成植树造林3万亩，10月底前建成北环路，由县交通局牵头。']

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-capture-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, name)
  await writeFile(file, bytes)
  return file
}

function docx(lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  return zipSync({
    '_rels/.rels': strToU8('<Relationships><Relationship Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
  })
}

describe('npm run capture', () => {
  it('proposes the same for a Word document and for its text', async () => {
    const text = await capturing(await fileOf('讲话.txt', strToU8(LINES.join('\n'))), '--date', '2026-07-10')
    const word = await capturing(await fileOf('讲话.docx', docx(LINES)), '--date', '2026-07-10')
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(text.out).toContain('植树造林')
    expect(text.out).toContain('北环路')
    expect(word.out).toBe(text.out)
  }, 60_000)
  it('says what to do with an old document', async () => {
    const old = new Uint8Array(1_024)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const { code, err } = await capturing(await fileOf('讲话.doc', old), '--date', '2026-07-10')
    expect(code).toBe(1)
    expect(err).toContain('另存为 .docx')
  }, 60_000)
})
