/** Groups of modules that import each other in a circle (Tarjan's strongly connected components); `[]` when there are none. */
export function findCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const waiting = new Set<string>()
  const cycles: string[][] = []

  const visit = (module: string): void => {
    order.set(module, order.size)
    low.set(module, order.get(module)!)
    stack.push(module)
    waiting.add(module)
    for (const next of imports.get(module) ?? []) {
      if (!order.has(next)) {
        visit(next)
        low.set(module, Math.min(low.get(module)!, low.get(next)!))
      } else if (waiting.has(next)) low.set(module, Math.min(low.get(module)!, order.get(next)!))
    }
    if (low.get(module) !== order.get(module)) return
    const group = stack.splice(stack.indexOf(module))
    group.forEach((member) => waiting.delete(member))
    if (group.length > 1 || (imports.get(module) ?? []).includes(module)) cycles.push(group)
  }

  for (const module of imports.keys()) if (!order.has(module)) visit(module)
  return cycles
}
