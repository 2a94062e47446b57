import type { Attachment } from '@shared/domain/attachment'
import type { Dataset } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import type { AttachmentId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { OfficeSettings } from '@shared/domain/settings'
import type { SourceDocument } from '@shared/domain/source-document'
import type { Target } from '@shared/domain/target'
import type { AttachmentState, StoredFile } from '@shared/ipc/attachments'
import { callHost } from '../host'
import { liveStore } from './live-store'
import { currentName } from './person'

const STEP_FILES = 100
/** About a second of reading, after which the screen hears how far it is. */
const STEP_BYTES = 64 * 1_048_576
const SWEEP_HASHES = 5_000

/** A stored file as a row names it: who added it, and when. */
export function namedFile({ sha256, name, bytes }: StoredFile): Attachment {
  const { ids, clock } = liveStore()
  const addedAt = clock().toISOString() as Instant
  return { id: ids.text() as AttachmentId, sha256, name, bytes, addedAt, addedBy: currentName() }
}

type Naming = Pick<Target | ProgressNote, 'attachments'>

/** Every file that a row names, each once; the settings name the office's templates, and documents their texts. */
async function namedFiles(): Promise<ReadonlyMap<string, Attachment>> {
  const named = new Map<string, Attachment>()
  const { db } = liveStore()
  const note = ({ attachments }: Naming) => {
    for (const attachment of attachments) named.set(attachment.sha256, attachment)
  }
  await db.targets.each(note)
  await db.notes.each(note)
  await db.settings.each((settings) => note(templateFiles(settings)))
  await db.documents.each((document) => note(documentFiles(document)))
  return named
}

function templateFiles({ templates }: OfficeSettings): Naming {
  return { attachments: templates.map(({ file }) => file) }
}

function documentFiles({ text, original }: SourceDocument): Naming {
  return { attachments: original === null ? [text] : [text, original] }
}

export interface AttachmentsVerdict {
  readonly checked: number
  readonly missing: number
  readonly damaged: number
  /** How many of the missing and damaged were put back from a backup's files or from what was set aside. */
  readonly putBack: number
  /** The missing and damaged ones that are not found anywhere. */
  readonly names: readonly string[]
}

/**
 * Reads every attachment that a row names and compares it with its hash. `progress` hears files checked of all and may
 * answer false to stop; what was checked until then is the answer. Throws `HostRefusal`.
 */
export async function verifyAttachments(
  progress: (done: number, total: number) => boolean,
): Promise<AttachmentsVerdict> {
  return verify([...(await namedFiles()).values()], true, progress)
}

/** Looks for the files of restored rows that this PC lacks; answers how many are not found anywhere. */
export async function bringBackNamed(
  dataset: Pick<Dataset, 'settings' | 'targets' | 'notes' | 'documents'>,
): Promise<number> {
  const named = new Map<string, Attachment>()
  const { settings, targets, notes, documents } = dataset
  for (const { attachments } of [...settings.map(templateFiles), ...targets, ...notes, ...documents.map(documentFiles)])
    for (const attachment of attachments) named.set(attachment.sha256, attachment)
  const { missing, damaged } = await verify([...named.values()], false, () => true)
  return missing + damaged
}

async function verify(
  files: readonly Attachment[],
  isFull: boolean,
  progress: (done: number, total: number) => boolean,
): Promise<AttachmentsVerdict> {
  const states: AttachmentState[] = []
  while (states.length < files.length && progress(states.length, files.length)) {
    const step = nextStep(files.slice(states.length, states.length + STEP_FILES))
    const wish = { files: step.map(({ sha256, bytes }) => ({ sha256, bytes })), isFull }
    states.push(...(await callHost('attachment:verify', wish)).states)
  }
  const count = (state: AttachmentState) => states.filter((one) => one === state).length
  const lost = files.filter((_, index) => states[index] === 'missing' || states[index] === 'damaged')
  return {
    checked: states.length,
    missing: count('missing'),
    damaged: count('damaged'),
    putBack: count('found-again'),
    names: lost.map(({ name }) => name),
  }
}

function nextStep(files: readonly Attachment[]): readonly Attachment[] {
  let bytes = 0
  const end = files.findIndex((file) => (bytes += file.bytes) > STEP_BYTES)
  return end === -1 ? files : files.slice(0, end + 1)
}

/** Once a day: tells the main process which files rows name, so that what nobody names can be set aside in time. */
export async function sweepAttachments(): Promise<void> {
  const { isDue } = await callHost('attachment:sweep-due', {})
  if (!isDue) return
  const hashes = [...(await namedFiles()).keys()]
  const pieces = Math.max(1, Math.ceil(hashes.length / SWEEP_HASHES))
  for (let piece = 0; piece < pieces; piece += 1) {
    const named = hashes.slice(piece * SWEEP_HASHES, (piece + 1) * SWEEP_HASHES)
    await callHost('attachment:sweep', { named, isFirst: piece === 0, isLast: piece === pieces - 1 })
  }
}
