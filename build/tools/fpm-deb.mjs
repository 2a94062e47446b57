#!/usr/bin/env node
// Builds a .deb the way electron-builder asks fpm to, with nothing but Debian's dpkg-deb, for networks where fpm cannot
// be fetched. electron-builder calls it when CUSTOM_FPM_PATH names this file. It knows the options electron-builder
// gives for `fpm -s dir -t deb` and refuses every other one, so that a changed caller is noticed instead of obeyed by half.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const WITHOUT_VALUE = new Set(['--force', '--debug'])
const MAY_REPEAT = new Set(['-d', '--deb-recommends'])
const WITH_VALUE = new Set(
  (
    '-s -t --architecture --after-install --after-remove --description --version --package --name --maintainer ' +
    '--vendor --url --category --deb-priority --license --iteration --deb-compression --log'
  ).split(' '),
)

/** Splits the command line into options, repeated options, and `from=to` copies. */
function readArguments(given) {
  const options = new Map()
  const repeated = new Map([...MAY_REPEAT].map((name) => [name, []]))
  const copies = []
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]
    if (WITHOUT_VALUE.has(word)) continue
    if (MAY_REPEAT.has(word)) repeated.get(word).push(given[(at += 1)])
    else if (WITH_VALUE.has(word)) options.set(word, given[(at += 1)])
    else if (word.startsWith('-')) throw new Error(`fpm-deb: unknown option ${word}`)
    else copies.push({ from: word.slice(0, word.lastIndexOf('=')), to: word.slice(word.lastIndexOf('=') + 1) })
  }
  if (options.get('-s') !== 'dir' || options.get('-t') !== 'deb') throw new Error('fpm-deb: only -s dir -t deb')
  for (const name of ['--name', '--version', '--architecture', '--maintainer', '--package'])
    if (!options.get(name)) throw new Error(`fpm-deb: ${name} is missing`)
  return { options, repeated, copies }
}

/** `folder/=/opt/X` copies what the folder holds, `file=/usr/share/x` copies the file under that name. */
function layOut(root, copies) {
  for (const { from, to } of copies) {
    const target = join(root, to)
    mkdirSync(dirname(target), { recursive: true })
    if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
    else copyFileSync(from, target)
  }
}

/** Folders and programs 0755, everything else 0644, whatever the umask of the builder was. Returns the size in bytes. */
function settleModes(folder) {
  chmodSync(folder, 0o755)
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) bytes += settleModes(path)
    else if (entry.isFile()) {
      const { mode, size } = lstatSync(path)
      chmodSync(path, mode & 0o111 ? 0o755 : 0o644)
      bytes += size
    }
  }
  return bytes
}

function controlText({ options, repeated }, installedBytes) {
  const iteration = options.get('--iteration')
  const fields = {
    Package: options.get('--name'),
    Version: options.get('--version') + (iteration ? `-${iteration}` : ''),
    Architecture: options.get('--architecture'),
    Maintainer: options.get('--maintainer'),
    'Installed-Size': String(Math.ceil(installedBytes / 1024)),
    Depends: repeated.get('-d').join(', '),
    Recommends: repeated.get('--deb-recommends').join(', '),
    Section: options.get('--category') ?? 'misc',
    Priority: options.get('--deb-priority') ?? 'optional',
    Homepage: options.get('--url'),
    Description: descriptionText(options.get('--description') ?? options.get('--name')),
  }
  const lines = Object.entries(fields).filter(([, value]) => value)
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}

/** Debian policy §5.6.13: a synopsis, then lines that begin with a space; an empty line is " .". */
function descriptionText(text) {
  const [synopsis, ...rest] = text.split('\n').map((line) => line.trim())
  return [synopsis, ...rest.map((line) => ` ${line || '.'}`)].join('\n')
}

function buildPackage(given) {
  const parts = readArguments(given)
  const root = mkdtempSync(join(tmpdir(), 'duban-deb-'))
  try {
    layOut(root, parts.copies)
    const installedBytes = settleModes(root)
    const control = join(root, 'DEBIAN')
    mkdirSync(control, { mode: 0o755 })
    writeFileSync(join(control, 'control'), controlText(parts, installedBytes), { mode: 0o644 })
    for (const [option, name] of [
      ['--after-install', 'postinst'],
      ['--after-remove', 'postrm'],
    ]) {
      if (!parts.options.get(option)) continue
      copyFileSync(parts.options.get(option), join(control, name))
      chmodSync(join(control, name), 0o755)
    }
    const target = parts.options.get('--package')
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', root, target], { stdio: 'inherit' })
    console.log(`fpm-deb: ${basename(target)}`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

buildPackage(process.argv.slice(2))
