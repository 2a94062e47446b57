import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import type { DocumentText } from './document-text'
import { pdfText, type PdfPiece } from './pdf-lines'

const MOST_PAGES = 2_000
/** Nothing is compiled, drawn or fetched: only the text is asked for. */
const QUIET = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  stopAtErrors: false,
  verbosity: 0,
} as const

/** The part of an item of text that matters here; the library's own type has marks without text as well. */
interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/**
 * The text layer of a PDF. A scan has none and is refused with `format-not-supported` and `pdf-scan`. To be run in a
 * worker that can be ended, since a hostile file may keep the library busy for long.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<DocumentText, FileRefusal>> {
  const { getDocumentProxy } = await loadLibrary()
  const pages: PdfPiece[][] = []
  try {
    const pdf = await getDocumentProxy(bytes.slice(), QUIET)
    if (pdf.numPages > MOST_PAGES) return fail('file-too-large', { limitPages: MOST_PAGES })
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.flatMap((item) => ('str' in item ? pieceOf(item as TextItem) : [])))
      page.cleanup()
    }
    await pdf.destroy()
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return fail(isLocked ? 'password-protected' : 'file-damaged')
  }
  const text = pdfText(pages)
  return text === ''
    ? fail('format-not-supported', { format: 'pdf-scan' })
    : ok({ fileType: 'pdf', encoding: null, text })
}

/**
 * While it is loaded in a worker, the library looks whether there is a window; without one it takes the worker for its own
 * and answers what the window of this program is told. So there is one for that moment.
 */
async function loadLibrary() {
  const isBare = 'WorkerGlobalScope' in globalThis && !('window' in globalThis)
  if (isBare) Reflect.set(globalThis, 'window', globalThis)
  try {
    const library = await import('unpdf')
    await import('unpdf/pdfjs')
    return library
  } finally {
    if (isBare) Reflect.deleteProperty(globalThis, 'window')
  }
}

/** Upright text only: what is turned is a watermark or the side of a table. */
function pieceOf({ str, transform, width }: TextItem): readonly PdfPiece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const isUpright = Math.abs(b) < 0.01 * Math.abs(a) && Math.abs(c) < 0.3 * Math.abs(d) && a > 0
  return isUpright ? [{ text: str, x, y, width, size: Math.abs(d) }] : []
}
