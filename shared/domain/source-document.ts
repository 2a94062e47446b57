import { z } from 'zod'
import { Attachment } from './attachment'
import { Instant, IsoDate } from './day'
import { DocumentId, MetricId } from './ids'

/**
 * 来源文件: a speech or report that targets were taken from. `text` is a file of the attachment store, UTF-8, the text as
 * it was read once; every offset is a UTF-16 offset of it, so that a link holds even if a later program reads the
 * original otherwise. `original` is the file as it was opened; null for pasted text.
 */
export const SourceDocument = z
  .object({
    id: DocumentId,
    title: z.string().min(1).max(500),
    /** The document's own day, against which its deadlines are read. */
    on: IsoDate,
    text: Attachment,
    original: Attachment.nullable(),
    addedAt: Instant,
    addedBy: z.string().max(100),
  })
  .readonly()
export type SourceDocument = z.infer<typeof SourceDocument>

/**
 * 原文摘录: the exact sentence that a target or a note came from. The words stand here too, so that they outlive the
 * document; `metricId` is the metric that the sentence tells of, which the next speech is filled from.
 */
export const Excerpt = z
  .object({
    documentId: DocumentId,
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string().max(4_000),
    metricId: MetricId.nullable(),
  })
  .readonly()
export type Excerpt = z.infer<typeof Excerpt>

export const MOST_EXCERPTS = 50
export const Excerpts = z.array(Excerpt).max(MOST_EXCERPTS).readonly()
