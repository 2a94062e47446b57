import type { IsoDate } from '../domain/day'
import { isLabelled, readLabelled } from './labelled-sentence'
import type { Surroundings } from './make-proposal'
import { listed, NO_OWNERS, type Owners } from './owners'
import type { Proposal } from './proposal'
import type { Paragraph } from './split-document'

const NOTHING: Surroundings = { owners: NO_OWNERS, deadline: null, thing: '' }
const LONGEST_HEADING = 60

const merged = (a: Owners, b: Owners): Owners => ({
  leadUnits: [...a.leadUnits, ...b.leadUnits],
  coUnits: [...a.coUnits, ...b.coUnits],
  leaders: [...a.leaders, ...b.leaders],
})

/**
 * Lines that only say who and until when (牵头单位：…, 完成时限：…). Below what is to be done they answer for all of it back to
 * the heading or to the lines of that kind before; right below a heading they answer for what follows, up to the next one.
 */
export class LabelledBlocks {
  readonly #on: IsoDate
  /** Where the block began, in proposals. */
  #from = 0
  #said: Surroundings = NOTHING
  #isAhead = false

  constructor(on: IsoDate) {
    this.#on = on
  }

  /** What the lines above say of the paragraph that comes. */
  get ahead(): Surroundings {
    return this.#isAhead ? this.#said : NOTHING
  }

  /** Takes a paragraph; what it says of the proposals before is written into them. True when it was only labels. */
  enter(paragraph: Paragraph, proposals: Proposal[]): boolean {
    if (paragraph.cells === null && paragraph.sentences.every(({ text }) => isLabelled(text))) {
      for (const { text } of paragraph.sentences) {
        const { owners, deadline } = readLabelled(text, this.#on)
        this.#said = {
          ...this.#said,
          owners: merged(this.#said.owners, owners),
          deadline: this.#said.deadline ?? deadline,
        }
      }
      this.#isAhead = proposals.length === this.#from
      for (let index = this.#from; index < proposals.length; index += 1) this.#answer(proposals, index)
      return true
    }
    const text = paragraph.text.trim()
    const isHeading = text.length <= LONGEST_HEADING && !/[。；！？]$/.test(text)
    if (isHeading || (!this.#isAhead && this.#said !== NOTHING)) {
      this.#from = proposals.length
      this.#said = NOTHING
      this.#isAhead = false
    }
    return false
  }

  #answer(proposals: Proposal[], index: number): void {
    const one = proposals[index]
    // A result only because no section said anything is a promise, since somebody is to answer for it.
    if (!one || (one.kind !== 'commitment' && !one.reasons.includes('no-section'))) return
    const { owners, deadline } = this.#said
    const isOwned = listed(one.owners).length > 0 && one.ownersReach !== 'section'
    const isDue = one.deadline !== null && one.deadlineReach !== 'section'
    proposals[index] = {
      ...one,
      kind: 'commitment',
      owners: isOwned ? one.owners : owners,
      ownersReach: isOwned ? one.ownersReach : listed(owners).length > 0 ? 'section' : null,
      deadline: isDue ? one.deadline : (deadline ?? one.deadline),
      deadlineReach: isDue || deadline === null ? one.deadlineReach : 'section',
    }
  }
}
