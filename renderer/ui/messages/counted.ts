/** A count with its English noun: `1 note`, `2 notes`, `3 copies`. */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`
}
