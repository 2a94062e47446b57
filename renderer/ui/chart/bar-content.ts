/** A part of every bar, the first at the bottom; `mark` tells it without its colour. */
export interface BarPart {
  readonly name: string
  readonly colour: string
  readonly edge: string
  /** Of the text upon the colour. */
  readonly ink: string
  readonly mark: string
  readonly values: readonly number[]
}

/** Bars of parts that add up. Nothing in it knows what is counted. */
export interface StackedBarContent {
  readonly labels: readonly string[]
  readonly parts: readonly BarPart[]
}
