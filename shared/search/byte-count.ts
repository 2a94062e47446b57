const EVERY = 16

/**
 * How often each byte occurs in the texts. Whoever looks for a character looks for the higher one of its two bytes first,
 * so that a word is found soonest by the character whose byte is rarest.
 */
export class ByteCount {
  readonly #counts = new Uint32Array(256)
  #texts = 0

  /** Every sixteenth text stands for all. */
  add(text: string): void {
    this.#texts += 1
    if (this.#texts % EVERY !== 1) return
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      this.#countUp(code & 255)
      this.#countUp(code >> 8)
    }
  }

  #countUp(byte: number): void {
    this.#counts[byte] = (this.#counts[byte] ?? 0) + 1
  }

  /** The end of one of the words, from its rarest character on. */
  rarestEnd(words: readonly string[]): string {
    let rarest = { part: '', count: Number.POSITIVE_INFINITY }
    for (const word of words)
      for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at)
        const count = this.#counts[Math.max(code & 255, code >> 8)] ?? 0
        if (count < rarest.count) rarest = { part: word.slice(at), count }
      }
    return rarest.part
  }
}
