import { z } from 'zod'
import { Instant } from './day'
import { AttachmentId } from './ids'

/**
 * A file that belongs to a target or a note. The bytes lie in the attachment store under their SHA-256, so that the same
 * file added twice is kept once; the row only names them. `bytes` is the length.
 */
export const Attachment = z
  .object({
    id: AttachmentId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().min(1).max(255),
    bytes: z.int().min(0),
    addedAt: Instant,
    addedBy: z.string().max(100),
  })
  .readonly()
export type Attachment = z.infer<typeof Attachment>

export const Attachments = z.array(Attachment).max(200).readonly()
