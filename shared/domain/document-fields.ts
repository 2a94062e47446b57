import type { ChangeWords } from './change-words'
import type { RowField } from './row-fields'
import type { SourceDocument } from './source-document'

/** What a source document says of itself; its text is a file and is named as one. */
export function documentFields(document: SourceDocument, words: ChangeWords): readonly RowField[] {
  const field = (key: keyof ChangeWords['document'], text: string): RowField => ({
    key,
    label: words.document[key],
    text,
  })
  return [
    field('title', document.title),
    field('on', document.on),
    field('text', document.text.name),
    field('original', document.original?.name ?? ''),
    field('addedBy', document.addedBy),
  ]
}
