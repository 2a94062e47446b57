const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\..*)?$/i
// Forbidden by Windows in names, control characters, and marks that turn the direction of text (a known disguise).
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const MAX_BYTES = 200

/**
 * A file name that every system accepts, as close to `name` as can be; Chinese stays. At most 200 bytes of UTF-8, the
 * extension kept. Never empty.
 */
export function safeName(name: string, fallback = '未命名'): string {
  const clean = name.normalize('NFC').replace(LONE_SURROGATE, '_').replace(FORBIDDEN, '_').replace(/\s+/g, ' ')
  const dot = clean.lastIndexOf('.')
  const hasExtension = dot > 0 && /^\.[\p{L}\p{N}]{1,10}$/u.test(clean.slice(dot))
  const extension = hasExtension ? clean.slice(dot) : ''
  const stem = trimEnds(hasExtension ? clean.slice(0, dot) : clean)
  const short = trimEnds(cutToBytes(stem, MAX_BYTES - Buffer.byteLength(extension)))
  const whole = `${short || fallback}${extension}`
  return RESERVED.test(whole) ? `_${whole}` : whole
}

function trimEnds(text: string): string {
  return text.replace(/^\s+/, '').replace(/[\s.]+$/, '')
}

function cutToBytes(text: string, limit: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += Buffer.byteLength(character)
    if (used > limit) return kept
    kept += character
  }
  return kept
}
