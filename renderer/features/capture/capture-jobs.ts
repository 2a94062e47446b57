import { captureDocument } from '@shared/capture/capture-document'
import type { Capture } from '@shared/capture/proposal'
import type { IsoDate } from '@shared/domain/day'
import type { FileRefusal } from '@shared/exchange/raw-table'
import type { Result } from '@shared/result'
import type { DocumentText } from '../../formats/document-text'
import { readDocument } from '../../formats/read-document'

/** What the worker of captures is asked. */
export type CaptureJob =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'capture'; readonly text: string; readonly on: IsoDate }

export type CaptureAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  /** Some of the proposals, in their order; those of the last part come with the answer. */
  | { readonly kind: 'part'; readonly proposals: Capture['proposals'] }
  | { readonly kind: 'read'; readonly result: Result<DocumentText, FileRefusal> }
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'broken'; readonly message: string }

export type CaptureAnswered = Exclude<CaptureAnswer, { kind: 'progress' | 'part' | 'broken' }>

export async function doCaptureJob(job: CaptureJob, onProgress: (share: number) => void): Promise<CaptureAnswered> {
  switch (job.kind) {
    case 'read':
      return { kind: 'read', result: await readDocument(job.name, job.bytes, null, onProgress) }
    case 'capture':
      return { kind: 'capture', capture: captureDocument(job.text, job.on, onProgress) }
  }
}

/** How many proposals cross at once: a window that takes over all of a long document in one piece stands still. */
export const PROPOSALS_A_PART = 1_000

/** A few sentences of every kind, read once before anybody waits, so that the rules are compiled by then. */
export function warmUp(): void {
  const text =
    '一、工作回顾\n今年以来，全县地区生产总值完成12.5亿元，同比增长5.8%，居全市第三位。\n二、下步任务\n确保10月底前建成标准化厂房3.5万平方米，由县工信局牵头，县财政局配合。\n'
  captureDocument(text.repeat(8), '2023-10-31' as IsoDate)
}
