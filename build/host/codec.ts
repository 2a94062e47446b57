import { gunzipSync } from 'node:zlib'

/**
 * What crosses between page and Node: one JSON text, then every piece of bytes as base64, each after a separator.
 * Bytes stay out of the JSON so that it need not be searched for them. Plain data and `Uint8Array` cross; anything else
 * is refused, as a structured clone of it would differ from what the JSON can carry.
 */
const separator = '\u0001'
const marker = '$duban-bytes'
const packedMark = '\u0002'

/** Throws a TypeError for what can not cross. */
export function encode(value: unknown): string {
  const pieces: string[] = []
  const json = JSON.stringify(value, function (this: Record<string, unknown>, key: string, item: unknown) {
    const original = this[key]
    if (original instanceof Uint8Array) {
      return {
        [marker]:
          pieces.push(Buffer.from(original.buffer, original.byteOffset, original.byteLength).toString('base64')) - 1,
      }
    }
    return refuseUnlessPlain(original) ?? item
  })
  return [json, ...pieces].join(separator)
}

/** Opens what the page packed because it is large. */
function unpacked(text: string): string {
  if (!text.startsWith(packedMark)) return text
  return gunzipSync(Buffer.from(text.slice(packedMark.length), 'base64')).toString('utf8')
}

export function decode(text: string): unknown {
  const [json, ...pieces] = unpacked(text).split(separator)
  if (pieces.length === 0) return JSON.parse(json!)
  return JSON.parse(json!, (_key, item: unknown) => {
    const index = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[marker] : undefined
    return typeof index === 'number' ? new Uint8Array(Buffer.from(pieces[index]!, 'base64')) : item
  })
}

function refuseUnlessPlain(value: unknown): undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} can not cross`)
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`a ${typeof value} can not cross`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) {
    throw new TypeError(`a ${value.constructor.name} can not cross`)
  }
  return undefined
}
