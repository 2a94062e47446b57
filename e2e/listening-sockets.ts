import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** TCP ports on which a process of the group listens. Linux only, from /proc. */
export function listeningPorts(processGroup: number): readonly number[] {
  const inodes = new Set(processesOf(processGroup).flatMap(socketsOf))
  const rows = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1),
  )
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((cells) => cells[3] === '0A' && inodes.has(cells[9] ?? ''))
    .map((cells) => Number.parseInt(cells[1]!.split(':')[1]!, 16))
}

function processesOf(processGroup: number): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === processGroup)
}

/** The fifth field of /proc/PID/stat; the second, in brackets, may hold anything. */
function groupOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
  } catch {
    return null
  }
}

function socketsOf(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const match = /^socket:\[(\d+)\]$/.exec(readLink(`/proc/${pid}/fd/${fd}`))
      return match?.[1] ?? []
    })
  } catch {
    return []
  }
}

function readLink(file: string): string {
  try {
    return readlinkSync(file)
  } catch {
    return ''
  }
}
