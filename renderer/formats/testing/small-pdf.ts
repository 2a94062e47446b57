import { strToU8 } from 'fflate'

export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Written upwards. */
  readonly turned?: boolean
}

const hexOf = (text: string) =>
  Array.from(text, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')

/** Codes are the characters themselves, as the table that a reader uses to copy text says. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`

const shown = ({ text, x, y, size = 16, turned = false }: PlacedText) =>
  `BT /F ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm <${hexOf(text)}> Tj ET`

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A PDF of A4 pages with texts where they are asked for, each character as wide as it is high. */
export function smallPdf(pages: readonly (readonly PlacedText[])[], rotate = 0): Uint8Array {
  const kids = pages.map((_, index) => 7 + 2 * index)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>',
    stream(TO_UNICODE),
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((texts, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * index} 0 R >>`,
      stream(texts.map(shown).join('\n')),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return strToU8(file)
}

/** Lines from the top of a page down, as offices set them: indented by two characters where a paragraph begins. */
export function setLines(lines: readonly string[], top = 760): readonly PlacedText[] {
  return lines.map((line, index) => {
    const indent = /^　*/.exec(line)?.[0].length ?? 0
    return { text: line.slice(indent), x: 80 + indent * 16, y: top - index * 28 }
  })
}
