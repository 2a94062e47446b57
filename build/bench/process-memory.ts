import { readdir, readFile, writeFile } from 'node:fs/promises'

/** Resident memory of a process since `forgetPeak`, at its highest, in megabytes; Linux only. */
export async function peakMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024
}

export async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5')
}

/** The process that draws the page: the largest of the renderers that descend from the program's process. */
export async function pageProcess(root: number): Promise<number> {
  const parents = new Map<number, number>()
  const renderers: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
      if ((await readFile(`/proc/${name}/cmdline`, 'utf8')).includes('--type=renderer')) renderers.push(Number(name))
    } catch {
      // it ended meanwhile
    }
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid)
    return pid === root || (parent !== undefined && parent > 1 && descends(parent))
  }
  const own = renderers.filter(descends)
  const sizes = await Promise.all(own.map(peakMegabytes))
  const largest = own[sizes.indexOf(Math.max(...sizes))]
  if (largest === undefined) throw new Error('no page was found')
  return largest
}
