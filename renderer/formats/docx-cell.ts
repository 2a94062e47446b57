/** Signs after which the next line needs no other: what goes on there is parted already, or goes on. */
const CLOSED = /[。！？；：，、.!?;:,（(“《〈年—-]$/
const CONTINUES = /^[。！？；：，、）)”》〉%％]/
const NUMBERED = /^(?:\d{1,2}[.．、）)]|（[一二三四五六七八九十\d]{1,3}）|[①-⑳]|[一二三四五六七八九十]{1,3}、)/
const LONGEST_HEAD_PIECE = 3

/**
 * The lines of a cell as one text: names and tasks on lines of their own are parted by ；, for a blank is no more than
 * typing to whoever reads Chinese. Words that are only written downwards, or in a narrow head, stay whole words.
 */
export function joinCell(lines: readonly string[], isHead: boolean): string {
  const pieces = lines.flatMap((line) => line.split('\t')).map((piece) => piece.trim())
  const filled = pieces.filter((piece) => piece !== '')
  const longest = Math.max(0, ...filled.map(({ length }) => length))
  if (longest <= (isHead ? LONGEST_HEAD_PIECE : 1)) return filled.join('')
  return filled.reduce((text, piece) => (text === '' ? piece : text + between(text, piece) + piece), '')
}

function between(text: string, piece: string): string {
  if (NUMBERED.test(piece)) return /[。！？；：，、.!?;:,]$/.test(text) ? '' : '；'
  // A figure or a day that was broken in two: 2024年 / 12月底前, 3.5 / 万平方米.
  return CLOSED.test(text) || CONTINUES.test(piece) || /\d$/.test(text) ? '' : '；'
}
