/** Names of units and leaders that mean one that is known by another, as a person said; the same name for one that does not. */
export type NameAliases = ReadonlyMap<string, string>

/** Names as they are known, each once. */
export function knownNames(names: readonly string[], aliases: NameAliases | undefined): readonly string[] {
  if (!aliases || aliases.size === 0) return names
  return [...new Set(names.map((name) => aliases.get(name) ?? name))]
}
