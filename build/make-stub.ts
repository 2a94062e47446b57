import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runChild } from './run/child'

export type StubPlatform = 'linux' | 'win32'

const SHARED_FILES = ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'snapshot_blob.bin']
const OWN_FILES: Readonly<Record<StubPlatform, readonly string[]>> = {
  linux: ['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so', 'v8_context_snapshot.bin', 'version'],
  win32: ['ffmpeg.dll', 'v8_context_snapshot.bin', 'version'],
}
const LOCALES = ['de', 'en-US', 'zh-CN', 'zh-TW']

/**
 * Lays a folder that looks like an unpacked Electron, so that packaging can be rehearsed where Electron cannot be
 * fetched. What is packed from it never runs: its program prints one line. The Windows one needs makensis, because
 * electron-builder edits the resources of a real PE file.
 */
export async function makeStub(platform: StubPlatform, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const inside of ['resources', 'locales']) mkdirSync(join(folder, inside), { recursive: true })
  const isWindows = platform === 'win32'
  const program = isWindows
    ? await smallestProgram()
    : Buffer.from('#!/bin/sh\necho "a stand-in for Electron"\nexit 0\n')
  const programName = isWindows ? 'electron.exe' : 'electron'
  writeFileSync(join(folder, programName), Buffer.concat([program, fuseWire()]), { mode: 0o755 })
  for (const name of [...SHARED_FILES, ...OWN_FILES[platform]])
    writeFileSync(join(folder, name), 'stub', { mode: name.startsWith('chrome') ? 0o755 : 0o644 })
  for (const name of LOCALES) writeFileSync(join(folder, 'locales', `${name}.pak`), 'stub')
}

/** The fuse wire as Electron carries it: a sentinel, the version, the number of fuses, one character for each. */
function fuseWire(): Buffer {
  const fuses = 9
  return Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, fuses]),
    Buffer.from('1'.repeat(fuses)),
  ])
}

async function smallestProgram(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-stub-'))
  const script = [
    'Unicode true',
    'Name "stub"',
    'OutFile "stub.exe"',
    'SilentInstall silent',
    'RequestExecutionLevel user',
    'VIProductVersion "1.0.0.0"',
    'VIAddVersionKey "ProductName" "Electron"',
    'VIAddVersionKey "FileVersion" "1.0.0"',
    'VIAddVersionKey "FileDescription" "Electron"',
    'VIAddVersionKey "LegalCopyright" "none"',
    'Section',
    'SectionEnd',
  ]
  try {
    writeFileSync(join(folder, 'stub.nsi'), script.join('\n'))
    const made = await runChild('makensis', ['-V1', 'stub.nsi'], { cwd: folder })
    if (made.code !== 0) throw new Error(`makensis could not make the Windows stand-in:\n${made.output}`)
    return readFileSync(join(folder, 'stub.exe'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [platform = 'linux', folder = 'build/.stub/linux'] = process.argv.slice(2)
  await makeStub(platform === 'win32' ? 'win32' : 'linux', folder)
  console.log(folder)
}
