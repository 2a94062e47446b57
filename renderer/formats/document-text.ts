import type { TextEncoding } from '@shared/exchange/raw-table'

/** A document as text: a line for each paragraph, and for each row of a table, whose cells tabs part. */
export interface DocumentText {
  readonly fileType: 'docx' | 'txt' | 'pdf'
  /** The encoding that a text file was read in; null for anything else. */
  readonly encoding: TextEncoding | null
  readonly text: string
}
