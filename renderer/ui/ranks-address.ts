/** The address of 位次, with one series beside the list where its key is given. */
export function hrefOfRanks(key?: string): string {
  return `#/supervise/ranks${key === undefined ? '' : `?${new URLSearchParams({ name: key }).toString()}`}`
}
