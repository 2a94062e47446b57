/** What a file may cost before it is refused; RELIABILITY.md, "Import limits before any parser". */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  zipEntries: 4_000,
  entryBytes: 150 * 1024 * 1024,
  expandedBytes: 300 * 1024 * 1024,
  /** Only looked at above `ratioFromBytes`: small parts compress well without meaning harm. */
  ratio: 250,
  ratioFromBytes: 1024 * 1024,
  xmlDepth: 64,
  sheets: 64,
  rows: 200_000,
  columns: 512,
  cells: 5_000_000,
  cellChars: 32_767,
  readMs: 20_000,
} as const
