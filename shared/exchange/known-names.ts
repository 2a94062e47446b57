import type { NameAliases } from './import-plan'

/** Names as they are known, each once. */
export function knownNames(names: readonly string[], aliases: NameAliases | undefined): readonly string[] {
  if (!aliases || aliases.size === 0) return names
  return [...new Set(names.map((name) => aliases.get(name) ?? name))]
}
