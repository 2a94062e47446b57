import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { captureDocument } from '@shared/capture/capture-document'
import { IsoDate, localDay } from '@shared/domain/day'
import { readDocument } from '../renderer/formats/read-document'
import { captureLines } from './capture/lines'
import { FILE_MESSAGES } from './import-words'

/**
 * `npm run capture -- FILE --date YYYY-MM-DD [--jsonl] [--all]`: what capture would propose for a `.docx`, `.pdf` or text file. `--all` adds the
 * optional ones (processes without an end state).
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string' }, jsonl: { type: 'boolean' }, all: { type: 'boolean' } },
  })
  const [file] = positionals
  const on = IsoDate.safeParse(values.date ?? localDay(new Date()))
  if (file === undefined || !on.success) {
    console.error('用法：npm run capture -- 文件 --date YYYY-MM-DD [--jsonl] [--all]')
    return 1
  }
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    console.error(`打不开文件：${file}`)
    return 1
  }
  const read = await readDocument(basename(file), new Uint8Array(bytes))
  if (!read.ok) {
    const isOld = read.code === 'format-not-supported'
    console.error(
      isOld
        ? '不是 .docx、带文字的 .pdf 或文本文件。请用 WPS 或 Word 另存为 .docx。'
        : (FILE_MESSAGES[read.code] ?? read.code),
    )
    return 1
  }
  const { text } = read.value
  const capture = captureDocument(text, on.data)
  const lines = captureLines(text, capture, { doc: file, on: on.data, withOptional: values.all ?? false })
  if (values.jsonl) for (const line of lines) console.log(JSON.stringify(line))
  else
    for (const line of lines)
      console.log(`${line.kind === 'commitment' ? '目标' : '结果'}　${line.title}　${line.quote}`)
  return 0
}

process.exitCode = await main()
