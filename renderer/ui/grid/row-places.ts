/** Where rows stand below the head, in CSS pixels. */
export interface RowPlaces {
  readonly count: number
  /** The height of all rows together. */
  readonly total: number
  readonly top: (row: number) => number
  readonly height: (row: number) => number
  /** The row at a distance below the head; beyond either end the nearest. */
  readonly at: (y: number) => number
}

/** Rows that are all equally tall. */
export function evenPlaces(count: number, height: number): RowPlaces {
  return {
    count,
    total: count * height,
    top: (row) => row * height,
    height: () => height,
    at: (y) => nearest(Math.floor(y / height), count),
  }
}

/** Rows of their own heights, in whole pixels. */
export function unevenPlaces(heights: ArrayLike<number>): RowPlaces {
  const count = heights.length
  const tops = new Float64Array(count + 1)
  for (let row = 0; row < count; row += 1) tops[row + 1] = (tops[row] ?? 0) + (heights[row] ?? 0)
  return {
    count,
    total: tops[count] ?? 0,
    top: (row) => tops[row] ?? tops[count] ?? 0,
    height: (row) => heights[row] ?? 0,
    at: (y) => nearest(lastUpTo(tops, y), count),
  }
}

function nearest(row: number, count: number): number {
  return Math.max(0, Math.min(count - 1, row))
}

/** The place of the last of the rising numbers that is not above a limit. */
function lastUpTo(numbers: Float64Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
