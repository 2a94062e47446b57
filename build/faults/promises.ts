import type { Complaints } from './fault'
import type { StoredRows } from './stored-rows'

/** What was promised to the clerk, kept outside of the browser. */
export class Promises {
  /** Per cell, named by ledger and row: the last acknowledged code, and what was typed after it and may be there too. */
  readonly #codes = new Map<string, { readonly acknowledged: string | null; readonly later: readonly string[] }>()
  readonly #importSizes = new Set<number>()
  #targets = 0
  /** Size of an import that was under way when the cut came, acknowledged or not. */
  #pending = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  get targets(): number {
    return this.#targets
  }

  typed(cell: string, code: string): void {
    const known = this.#codes.get(cell)
    this.#codes.set(cell, { acknowledged: known?.acknowledged ?? null, later: [...(known?.later ?? []), code] })
  }

  acknowledged(cell: string, code: string): void {
    this.#codes.set(cell, { acknowledged: code, later: [] })
    this.#count += 1
  }

  importBegun(rows: number): void {
    this.#pending = rows
    this.#importSizes.add(rows)
  }

  importAcknowledged(): void {
    this.#targets += this.#pending
    this.#pending = 0
    this.#count += 1
  }

  /** Answers how many acknowledged changes are missing; from here on, what is there counts as promised. */
  lostIn(rows: StoredRows, complaints: Complaints, moment: string): number {
    return this.#lostCodes(rows, complaints, moment) + this.#lostImports(rows, complaints, moment)
  }

  /** Every code is typed once only, so it is enough that it is there, unless a later one took its cell. */
  #lostCodes({ dataset }: StoredRows, complaints: Complaints, moment: string): number {
    const present = new Set(dataset.targets.map(({ code }) => code))
    let lost = 0
    for (const [cell, { acknowledged: code, later }] of this.#codes) {
      const found = [code, ...later].findLast((one) => one !== null && present.has(one)) ?? null
      if (code !== null && found === null) {
        lost += 1
        complaints.say(`${moment}: ${code} of ${cell} is not there`)
      }
      if (found === null) this.#codes.delete(cell)
      else this.#codes.set(cell, { acknowledged: found, later: [] })
    }
    return lost
  }

  #lostImports({ dataset }: StoredRows, complaints: Complaints, moment: string): number {
    const found = dataset.targets.length
    const before = this.#targets
    const allowed = [before, before + this.#pending]
    const isWhole = allowed.includes(found) && dataset.notes.length === found && this.#areLedgersWhole(dataset)
    if (!isWhole)
      complaints.say(`${moment}: ${found} targets and ${dataset.notes.length} notes of ${allowed.join(' or ')}`)
    this.#targets = found
    this.#pending = 0
    return found < before ? 1 : 0
  }

  #areLedgersWhole({ ledgers, targets }: StoredRows['dataset']): boolean {
    return ledgers.every(({ id }) =>
      this.#importSizes.has(targets.filter(({ ledgerIds }) => ledgerIds.includes(id)).length),
    )
  }
}
