import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { captureDocument } from '@shared/capture/capture-document'
import { IsoDate, localDay } from '@shared/domain/day'
import { decodeText } from '../renderer/formats/decode-text'
import { captureLines } from './capture/lines'

/**
 * `npm run capture -- FILE --date YYYY-MM-DD [--jsonl] [--all]`: what capture would propose for a text file. `--all` adds the
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
    console.error('用法：npm run capture -- 文件.txt --date YYYY-MM-DD [--jsonl] [--all]')
    return 1
  }
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    console.error(`打不开文件：${file}`)
    return 1
  }
  const decoded = decodeText(new Uint8Array(bytes), null)
  if (!decoded.ok) {
    console.error(`认不出文字编码：${file}`)
    return 1
  }
  const { text } = decoded.value
  const capture = captureDocument(text, on.data)
  const lines = captureLines(text, capture, { doc: file, on: on.data, withOptional: values.all ?? false })
  if (values.jsonl) for (const line of lines) console.log(JSON.stringify(line))
  else
    for (const line of lines)
      console.log(`${line.kind === 'commitment' ? '目标' : '结果'}　${line.title}　${line.quote}`)
  return 0
}

process.exitCode = await main()
