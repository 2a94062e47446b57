import type { DocumentId } from '@shared/domain/ids'

/** The address of the source documents, or of one of them, open at the sentence that begins at this offset. */
export function hrefOfDocument(document?: DocumentId, at?: number): string {
  if (document === undefined) return '#/documents'
  return `#/documents/${encodeURIComponent(document)}${at === undefined ? '' : `?at=${at}`}`
}
