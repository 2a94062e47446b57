import { z } from 'zod'

export const FileKind = z.enum([
  'word',
  'sheet',
  'slides',
  'pdf',
  'ofd',
  'image',
  'archive',
  'text',
  'web',
  'mail',
  'audio',
  'video',
  'program',
  'script',
  'shortcut',
  'disk-image',
  'old-office',
  'unknown',
])
export type FileKind = z.infer<typeof FileKind>

interface FrontSign {
  readonly at: number
  /** Null stands for any byte. */
  readonly bytes: readonly (number | null)[]
  readonly kind: FileKind | 'zip'
}

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const sign = (kind: FrontSign['kind'], bytes: FrontSign['bytes'], at = 0): FrontSign => ({ at, bytes, kind })

/** How files of a kind begin. */
export const FRONT_SIGNS: readonly FrontSign[] = [
  sign('program', letters('MZ')),
  sign('program', [0x7f, 0x45, 0x4c, 0x46]),
  sign('program', [0xcf, 0xfa, 0xed, 0xfe]),
  sign('program', [0xca, 0xfe, 0xba, 0xbe]),
  sign('program', letters('!<arch>')),
  sign('shortcut', [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]),
  sign('shortcut', letters('[InternetShortcut]')),
  sign('shortcut', letters('[Desktop Entry]')),
  sign('script', letters('#!')),
  sign('script', letters('REGEDIT4')),
  sign('script', letters('Windows Registry Editor')),
  sign('zip', [0x50, 0x4b, 0x03, 0x04]),
  sign('zip', [0x50, 0x4b, 0x05, 0x06]),
  sign('old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  sign('word', letters('{\\rtf')),
  sign('pdf', letters('%PDF-')),
  sign('image', [0x89, 0x50, 0x4e, 0x47]),
  sign('image', [0xff, 0xd8, 0xff]),
  sign('image', letters('GIF8')),
  sign('image', [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0]),
  sign('image', [0x49, 0x49, 0x2a, 0]),
  sign('image', [0x4d, 0x4d, 0, 0x2a]),
  sign('image', letters('WEBP'), 8),
  sign('image', letters('ftyphei'), 4),
  sign('image', letters('ftypmif'), 4),
  sign('image', [0, 0, 1, 0]),
  sign('archive', letters('Rar!')),
  sign('archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  sign('archive', [0x1f, 0x8b]),
  sign('archive', letters('BZh')),
  sign('archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
  sign('archive', [0x28, 0xb5, 0x2f, 0xfd]),
  sign('archive', letters('MSCF')),
  sign('archive', letters('ustar'), 257),
  sign('audio', letters('ID3')),
  sign('audio', letters('WAVE'), 8),
  sign('audio', letters('#!AMR')),
  sign('video', letters('AVI '), 8),
  sign('video', letters('ftyp'), 4),
  sign('video', [0x1a, 0x45, 0xdf, 0xa3]),
  sign('web', letters('<!DOCTYPE html')),
  sign('web', letters('<html')),
].toSorted((a, b) => b.bytes.length - a.bytes.length)

/** Entries by which a zip tells what it is, the dangerous ones first. */
export const ZIP_NAMES = {
  kinds: [
    ['AndroidManifest.xml', 'program'],
    ['META-INF/MANIFEST.MF', 'program'],
    ['AppxManifest.xml', 'program'],
    ['word/', 'word'],
    ['xl/', 'sheet'],
    ['ppt/', 'slides'],
    ['OFD.xml', 'ofd'],
    ['opendocument.text', 'word'],
    ['opendocument.spreadsheet', 'sheet'],
    ['opendocument.presentation', 'slides'],
  ] satisfies readonly (readonly [string, FileKind])[],
  macros: 'vbaProject.bin',
} as const

/** Old office files name their parts in UTF-16. */
export const OLE_NAMES = { macros: Array.from('_VBA_PROJECT', (letter) => `${letter}\0`).join('') } as const
