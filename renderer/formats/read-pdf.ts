import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import type { DocumentText } from './document-text'
import type { PdfPage, PdfPiece } from './pdf-lines'
import { pdfText } from './pdf-text'

const MOST_PAGES = 2_000
/** Of all pages together: what a file may unpack to. */
const MOST_CHARACTERS = 5_000_000
const MOST_PIECES = 1_500_000
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
 * worker that can be ended, since a hostile file may keep the library busy for long. `onProgress` is told the share of pages.
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<DocumentText, FileRefusal>> {
  const { getDocumentProxy } = await loadLibrary()
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>> | null = null
  try {
    pdf = await getDocumentProxy(bytes.slice(), QUIET)
    if (pdf.numPages > MOST_PAGES) return fail('file-too-large', { limitPages: MOST_PAGES })
    const pages: PdfPage[] = []
    let [characters, pieces] = [0, 0]
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const found = items.flatMap((item) =>
        'str' in item ? pieceOf(item as TextItem, transform as readonly number[]) : [],
      )
      pages.push({ width, height, pieces: found })
      page.cleanup()
      pieces += found.length
      for (const { text } of found) characters += text.length
      if (characters > MOST_CHARACTERS || pieces > MOST_PIECES)
        return fail('file-too-large', { limitCharacters: MOST_CHARACTERS })
      onProgress(number / pdf.numPages)
    }
    const text = pdfText(pages)
    return text === ''
      ? fail('format-not-supported', { format: 'pdf-scan' })
      : ok({ fileType: 'pdf', encoding: null, text })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return fail(isLocked ? 'password-protected' : 'file-damaged')
  } finally {
    await pdf?.destroy().catch(() => undefined)
  }
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

/** Upright text as the page is shown; what is turned is a watermark or the side of a table. */
function pieceOf({ str, transform, width }: TextItem, view: readonly number[]): readonly PdfPiece[] {
  const [a, b, c, d, x, y] = product(view, transform)
  const isUpright = Math.abs(b) < 0.01 * Math.abs(a) && Math.abs(c) < 0.3 * Math.abs(d) && a > 0
  const piece = { text: str, x, y, width, size: Math.abs(d) }
  return isUpright && [x, y, width, piece.size].every((figure) => Number.isFinite(figure)) ? [piece] : []
}

type Matrix = readonly [number, number, number, number, number, number]

/** Where words stand on the page as it is turned: the product of two matrices as PDF writes them. */
function product(view: readonly number[], own: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = own
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
