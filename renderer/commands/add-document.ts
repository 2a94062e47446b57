import { created } from '@shared/domain/change'
import type { SourceDocument } from '@shared/domain/source-document'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

/** Keeps a document from which nothing was taken yet; its files are in the attachment store already. */
export const addDocument = (document: SourceDocument) =>
  runCommand('add-document', async ({ db }) => {
    if (await db.documents.get(document.id)) return fail('document-known')
    return ok([created('documents', document)])
  })
