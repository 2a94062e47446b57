import type { WidthOf } from './text-heights'

const PRINTABLE = 128

/** Adds up the widths of characters in a font: Latin ones were measured one by one, all others are as wide as 督. */
export function characterWidths(font: string): WidthOf {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen) pen.font = font
  const measure = (text: string) => pen?.measureText(text).width ?? text.length * 8
  const latin = Float64Array.from({ length: PRINTABLE }, (_, code) =>
    code < 32 ? 0 : measure(String.fromCharCode(code)),
  )
  const wide = measure('督')
  return (line) => {
    let width = 0
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at)
      width += code < PRINTABLE ? (latin[code] ?? 0) : wide
    }
    return width
  }
}
