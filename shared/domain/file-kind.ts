import { z } from 'zod'
import { FileKind, FRONT_SIGNS, OLE_NAMES, ZIP_NAMES } from './file-signs'

/** `careful`: opening may run something that is inside; `never`: opening is running. */
export const OpenRisk = z.enum(['plain', 'careful', 'never'])
export type OpenRisk = z.infer<typeof OpenRisk>

export const FileJudgement = z
  .object({
    /** What the name says it is. */
    kind: FileKind,
    /** What the content says it is, or null when content of that kind has no sign. */
    content: FileKind.nullable(),
    /** Name and content say different things. */
    isDisguised: z.boolean(),
    hasMacros: z.boolean(),
    risk: OpenRisk,
  })
  .readonly()
export type FileJudgement = z.infer<typeof FileJudgement>

const EXTENSIONS: Readonly<Record<string, string>> = {
  word: 'doc docx docm dot dotx dotm wps wpt odt rtf uot',
  sheet: 'xls xlsx xlsm xlsb xlt xltx xltm et ett ods csv uos',
  slides: 'ppt pptx pptm pps ppsx ppsm pot potx potm dps dpt odp uop',
  pdf: 'pdf',
  ofd: 'ofd',
  image: 'jpg jpeg jfif png gif bmp tif tiff webp heic heif ico',
  archive: 'zip rar 7z gz tgz tar bz2 xz zst cab',
  text: 'txt md log json xml yaml yml ini',
  web: 'htm html xhtml mht mhtml svg',
  mail: 'eml msg',
  audio: 'mp3 wav m4a aac flac ogg wma amr',
  video: 'mp4 mov avi mkv wmv flv m4v mpg mpeg 3gp webm',
  program:
    'exe com scr pif cpl dll sys ocx msi msp msix msixbundle appx appxbundle jar jnlp apk deb rpm appimage run bin elf so xll application appref-ms gadget',
  script:
    'bat cmd ps1 psm1 psd1 ps1xml vb vbs vbe js jse mjs cjs ws wsf wsc wsh hta sct sh bash zsh fish csh py pyw pyz pl rb php lua tcl reg inf msc chm hlp scf settingcontent-ms library-ms search-ms ade adp mde accde slk iqy',
  shortcut: 'lnk url desktop website webloc',
  'disk-image': 'iso img vhd vhdx vmdk dmg',
}
const KIND_OF = new Map(
  Object.entries(EXTENSIONS).flatMap(([kind, list]) => list.split(' ').map((one) => [one, kind as FileKind] as const)),
)
const MACRO_NAMES = new Set('docm dotm xlsm xlsb xltm pptm ppsm potm'.split(' '))
const NEVER: ReadonlySet<FileKind | null> = new Set<FileKind>(['program', 'script', 'shortcut', 'disk-image'])
/** Kinds whose files always begin with a sign, so that one without it is something else. */
const SIGNED: ReadonlySet<FileKind> = new Set<FileKind>(['word', 'sheet', 'slides', 'pdf', 'ofd', 'image', 'archive'])
const PLAIN_SHEETS = new Set(['csv'])

/** The extension in small letters; a name that ends in dots or spaces is read as Windows reads it. */
export function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name.toLowerCase().replace(/[\s.]+$/, ''))?.[1] ?? ''
}

export function kindByName(name: string): FileKind {
  return KIND_OF.get(extensionOf(name)) ?? 'unknown'
}

/**
 * What a file is and how dangerous opening it would be, by its name and by both ends of its content (64 KB each are
 * enough: a zip lists its entries at the end). Never says that a file is harmless, only what is known against it.
 */
export function judgeFile(name: string, front: Uint8Array, tail: Uint8Array): FileJudgement {
  const kind = kindByName(name)
  const content = kindByContent(front, tail)
  const hasMacros = MACRO_NAMES.has(extensionOf(name)) || holds(front, tail, OLE_NAMES.macros, ZIP_NAMES.macros)
  const isDisguised = !agree(name, kind, content)
  const isNever = NEVER.has(kind) || NEVER.has(content)
  const isCareful = hasMacros || isDisguised || kind === 'web' || kind === 'unknown'
  return { kind, content, isDisguised, hasMacros, risk: isNever ? 'never' : isCareful ? 'careful' : 'plain' }
}

function agree(name: string, kind: FileKind, content: FileKind | null): boolean {
  if (content === null) return !SIGNED.has(kind) || PLAIN_SHEETS.has(extensionOf(name))
  if (kind === content) return true
  if (kind === 'unknown') return !NEVER.has(content)
  // A document that is locked by a password lies in the container of old office files, and so do installers and mails.
  if (content === 'old-office') return ['word', 'sheet', 'slides', 'mail', 'program'].includes(kind)
  if (content === 'archive') return kind === 'program' || kind === 'disk-image'
  if (content === 'video') return kind === 'audio'
  return content === 'web' && kind === 'text'
}

function kindByContent(front: Uint8Array, tail: Uint8Array): FileKind | null {
  const sign = FRONT_SIGNS.find(({ at, bytes }) =>
    bytes.every((byte, index) => byte === null || front[at + index] === byte),
  )
  if (!sign) return null
  if (sign.kind !== 'zip') return sign.kind
  const names = `${latin(front)}${latin(tail)}`
  return ZIP_NAMES.kinds.find(([mark]) => names.includes(mark))?.[1] ?? 'archive'
}

function holds(front: Uint8Array, tail: Uint8Array, ...marks: readonly string[]): boolean {
  const text = `${latin(front)}${latin(tail)}`
  return marks.some((mark) => text.includes(mark))
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return text
}
