import { removed } from '@shared/domain/change'
import type { DocumentId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Takes a document off the list. What was taken from it stays, with its sentences, whose words the targets hold themselves. */
export const removeDocument = (id: DocumentId) =>
  runCommand('remove-document', async ({ db }) => {
    const document = await db.documents.get(id)
    return document ? ok([removed('documents', document)]) : fail('document-gone')
  })
