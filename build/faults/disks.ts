import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { mkdir, open, rm, stat, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A small disk of its own, kept in a file: it can be full, write-protected, lose its power, or be pulled out. */
export interface Disk {
  /** Where it is mounted. Not there while the disk is pulled out. */
  readonly folder: string
  /**
   * From now on nothing reaches the disk any more, not even what the system holds in memory: what was not fsynced is
   * gone. Every later call answers with an error, until the disk is unmounted and mounted again.
   */
  readonly cutPower: () => Promise<void>
  /** The power is cut, and the folder vanishes as that of a USB stick does. */
  readonly pullOut: () => Promise<void>
  readonly unmount: () => Promise<void>
  /** Mounts it (again); the file system recovers as after a power cut. */
  readonly mount: () => Promise<void>
  readonly setWritable: (isWritable: boolean) => Promise<void>
  /** Unmounts and removes it. */
  readonly remove: () => Promise<void>
}

interface Mounted {
  readonly folder: string
  image: string
}

const disks = new Set<Mounted>()
const PREFIX = 'duban-disk-'

// Whatever way the campaign ends, no mount and no loop device stays behind.
process.on('exit', () => {
  for (const { folder, image } of disks) dropNow(folder, image)
})

function dropNow(folder: string, image: string): void {
  while (isMounted(folder) && spawnSync('umount', ['-l', folder]).status === 0);
  rmSync(image, { force: true })
  rmSync(folder, { recursive: true, force: true })
}

const isMounted = (folder: string) => readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `)

/** `_IOR('X', 125, __u32)`, ext4's own "shut down", with the flag that leaves out writing its log. */
const SHUTDOWN = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack('I', 2))`

const SIZE_MB = 400
let made = 0

/** Makes an ext4 disk of so many MB and mounts it. Only where `whyNoDisks` answers null. */
export async function makeDisk(sizeMb = SIZE_MB): Promise<Disk> {
  made += 1
  const folder = path.join(os.tmpdir(), `${PREFIX}${process.pid}-${made}`)
  const mounted: Mounted = { folder, image: `${folder}.img` }
  const { image } = mounted
  disks.add(mounted)
  await (await open(image, 'w')).close()
  await truncate(image, sizeMb * 1_048_576)
  await run('mkfs.ext4', ['-q', '-F', '-m', '0', image])
  const disk: Disk = {
    folder,
    cutPower: async () => void (await run('python3', ['-c', SHUTDOWN, folder])),
    async pullOut() {
      await disk.cutPower()
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true })
      await writeFile(folder, '') // where a stick was, no folder can be made
      // Open files still hold on to the old disk, which is dead; what had reached it is plugged in again as another.
      const other = `${mounted.image}-again`
      await run('cp', ['--sparse=always', mounted.image, other])
      await rm(mounted.image)
      mounted.image = other
    },
    unmount: () => unmountPatiently(folder),
    async mount() {
      if ((await stat(folder).catch(() => null))?.isFile()) await rm(folder)
      await mkdir(folder, { recursive: true })
      await run('mount', ['-o', 'loop', mounted.image, folder])
    },
    setWritable: async (isWritable) =>
      void (await run('mount', ['-o', isWritable ? 'remount,rw' : 'remount,ro', folder])),
    async remove() {
      if (isMounted(folder)) await disk.unmount()
      await rm(mounted.image, { force: true })
      await rm(folder, { recursive: true, force: true })
      disks.delete(mounted)
    },
  }
  await disk.mount()
  return disk
}

const PATIENCE_MS = 8_000

/** A process that was just ended may hold the disk for a moment. */
async function unmountPatiently(folder: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await run('umount', [folder])
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await delay(20)
    }
  }
}

/** Removes the disks that are left, as after a row that broke off. */
export function removeDisks(): void {
  for (const mounted of disks) dropNow(mounted.folder, mounted.image)
  disks.clear()
}

let answer: Promise<string | null> | null = null

/** Why this machine can make no such disks, or null. Found out by making one. */
export function whyNoDisks(): Promise<string | null> {
  answer ??= tryDisk()
  return answer
}

async function tryDisk(): Promise<string | null> {
  if (process.platform !== 'linux') return 'needs Linux, for a loop device'
  if (process.getuid?.() !== 0) return 'needs root, for a loop device'
  sweepDeadDisks()
  try {
    const disk = await makeDisk(8)
    try {
      await disk.cutPower()
      await disk.unmount()
      await disk.mount()
    } finally {
      await disk.remove()
    }
    return null
  } catch (error) {
    removeDisks()
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown }
    return `no loop device, mkfs.ext4 or python3 that works: ${String(stderr ?? code ?? error).trim()}`
  }
}

/** Disks of a campaign that was ended by force. */
function sweepDeadDisks(): void {
  const mounts = readFileSync('/proc/mounts', 'utf8').matchAll(new RegExp(` (/\\S*/${PREFIX}(\\d+)-\\d+) `, 'g'))
  for (const [, folder, pid] of mounts) {
    if (folder !== undefined && !isRunning(Number(pid))) dropNow(folder, `${folder}.img`)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
