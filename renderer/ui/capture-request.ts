import { shownValue } from './shown-value'

/** A dropped document that waits for the capture page to read it. */
export const captureRequest = shownValue<File | null>(null)

export const CAPTURE_ADDRESS = '#/capture'

/** A file that is read as a document, or is to be told how to become one; all others are taken for tables. */
export function isDocumentName(name: string): boolean {
  return /\.(?:docx?|wps|txt|pdf|rtf|odt)$/i.test(name)
}
