import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { LIMITS } from './limits'

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const QUOTE = 0x22
const APOSTROPHE = 0x27
const DASH = 0x2d

/** How far the cells with content reach, counted from 1; 0 where there are none. */
export interface Extent {
  readonly rows: number
  readonly columns: number
  readonly cells: number
}

/**
 * Walks the tags of an XML part without building anything: refuses a document type or entities (they could expand
 * without end) and nesting past the limit, and tells how far the filled cells of a sheet really reach. A sheet's
 * stated dimension is never looked at.
 */
export function inspectXml(xml: Uint8Array): Result<Extent, FileRefusal> {
  if ((xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff)) {
    return fail('file-unsafe', { reason: 'encoding' })
  }
  let depth = 0
  let row = 0
  let column = 0
  let [rows, columns, cells] = [0, 0, 0]
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at)) {
    const next = xml[at + 1]
    if (next === BANG) {
      const after = pastMarkedSection(xml, at)
      if (after < 0) return fail('file-unsafe', { reason: 'document-type' })
      at = after
      continue
    }
    if (next === QUESTION) {
      at += 2
      continue
    }
    const end = endOfTag(xml, at)
    if (end < 0) return fail('file-damaged', { reason: 'xml' })
    if (next === SLASH) depth -= 1
    else {
      const isEmpty = xml[end - 1] === SLASH
      if (!isEmpty) depth += 1
      if (depth > LIMITS.xmlDepth) return fail('file-unsafe', { reason: 'depth' })
      const name = localName(xml, at + 1)
      if (name === 'row') {
        row = numberAttribute(xml, at, end) || row + 1
        column = 0
      } else if (name === 'c') {
        column = columnAttribute(xml, at, end) || column + 1
      } else if (name === 'v' || name === 'is' || name === 'f') {
        rows = Math.max(rows, row)
        columns = Math.max(columns, column)
        if (name !== 'f') cells += 1
      }
    }
    at = end
  }
  return ok({ rows, columns, cells })
}

/** The end of a comment or CDATA section that opens at `at`; -1 for anything else that starts with `<!`. */
function pastMarkedSection(xml: Uint8Array, at: number): number {
  if (xml[at + 2] === DASH && xml[at + 3] === DASH) return pastText(xml, at + 4, [DASH, DASH, GREATER])
  if (startsWith(xml, at, '<![CDATA[')) return pastText(xml, at + 9, [0x5d, 0x5d, GREATER])
  return -1
}

function pastText(xml: Uint8Array, from: number, ending: readonly [number, number, number]): number {
  for (let at = xml.indexOf(ending[2], from); at >= 0; at = xml.indexOf(ending[2], at + 1)) {
    if (at - 2 >= from && xml[at - 2] === ending[0] && xml[at - 1] === ending[1]) return at + 1
  }
  return xml.length
}

function startsWith(xml: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (xml[at + index] !== text.charCodeAt(index)) return false
  return true
}

function endOfTag(xml: Uint8Array, at: number): number {
  let quote = 0
  for (let index = at + 1; index < xml.length; index += 1) {
    const byte = xml[index]!
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === GREATER) return index
  }
  return -1
}

/** The tag's name without its prefix, as far as it may be one that counts here. */
function localName(xml: Uint8Array, from: number): string {
  let name = ''
  for (let at = from; at < from + 24; at += 1) {
    const byte = xml[at]!
    if (byte === 0x3a) name = ''
    else if ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)) name += String.fromCharCode(byte)
    else return name
  }
  return name
}

/** Where the value of the attribute `r` starts; a row says its number there, a cell its place. */
function placeAttribute(xml: Uint8Array, at: number, end: number): number {
  for (let index = at + 2; index < end - 3; index += 1) {
    if (xml[index] !== 0x72 || xml[index + 1] !== 0x3d || xml[index - 1]! > 0x20) continue
    return index + 3
  }
  return -1
}

function numberAttribute(xml: Uint8Array, at: number, end: number): number {
  let value = 0
  for (let index = placeAttribute(xml, at, end); index > 0 && xml[index]! >= 0x30 && xml[index]! <= 0x39; index += 1) {
    value = value * 10 + xml[index]! - 0x30
  }
  return value
}

function columnAttribute(xml: Uint8Array, at: number, end: number): number {
  let value = 0
  for (let index = placeAttribute(xml, at, end); index > 0 && xml[index]! >= 0x41 && xml[index]! <= 0x5a; index += 1) {
    value = value * 26 + xml[index]! - 0x40
  }
  return value
}
