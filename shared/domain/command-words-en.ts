import { FIELDS_NAMED, quoted, type CommandFacts, type CommandWords } from './command-words'

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

function fieldsEn(fields: readonly string[]): string {
  if (fields.length <= FIELDS_NAMED) return fields.join(', ')
  return `${fields.slice(0, FIELDS_NAMED).join(', ')} and ${fields.length - FIELDS_NAMED} more`
}

function editedEn({ subject, targets, fields }: CommandFacts): string {
  const what = quoted(subject, counted(targets, 'target'))
  return fields.length === 0 ? `changed ${what}` : `changed ${fieldsEn(fields)} of ${what}`
}

export const commandWordsEn: CommandWords = {
  did: {
    'add-ledger': ({ ledger }) => `started the ledger ${quoted(ledger, '')}`,
    'edit-ledger': ({ ledger, fields }) =>
      `changed ${fields.length === 0 ? '' : `${fieldsEn(fields)} of `}the ledger ${quoted(ledger, '')}`,
    'remove-ledger': ({ ledger, removedTargets }) =>
      `deleted the ledger ${quoted(ledger, '')} with ${counted(removedTargets, 'target')}`,
    'add-kind': ({ kind }) => `made the kind of ledger ${quoted(kind, '')}`,
    'edit-kind': ({ kind, fields }) =>
      `changed ${fields.length === 0 ? '' : `${fieldsEn(fields)} of `}the kind of ledger ${quoted(kind, '')}`,
    'remove-kind': ({ kind }) => `deleted the kind of ledger ${quoted(kind, '')}`,
    'add-target': ({ subject }) => `added ${quoted(subject, 'a target')}`,
    'edit-target': editedEn,
    'edit-cells': editedEn,
    'comment-cell': ({ subject }) => `commented on ${quoted(subject, 'a target')}`,
    'place-target': ({ subject }) => `chose the ledgers of ${quoted(subject, 'a target')}`,
    'remove-targets': ({ subject, removedTargets, notes }) =>
      `deleted ${removedTargets === 1 ? quoted(subject, 'a target') : counted(removedTargets, 'target')}${notes === 0 ? '' : ` with ${counted(notes, 'note')}`}`,
    'record-progress': ({ subject }) => `recorded progress of ${quoted(subject, 'a target')}`,
    'move-target': ({ subject }) => `moved ${quoted(subject, 'a target')} on`,
    'ask-extension': ({ subject }) => `recorded a request for more time for ${quoted(subject, 'a target')}`,
    'decide-extension': ({ subject }) => `decided on more time for ${quoted(subject, 'a target')}`,
    'add-slip': () => 'issued a slip',
    'edit-slip': () => 'changed a slip',
    'answer-slip': () => 'recorded the reply to a slip',
    'remove-slip': () => 'deleted a slip',
    'import-leagues': ({ notes }) => `imported league tables${notes === 0 ? '' : ` with ${counted(notes, 'note')}`}`,
    'remove-league': () => 'deleted a league table',
    'take-capture': ({ ledger, madeTargets, changedTargets, notes }) =>
      `took a document into ${quoted(ledger, 'a ledger')}: ${madeTargets} new, ${changedTargets} changed, ${counted(notes, 'note')}`,
    'add-document': () => 'added a document',
    'remove-document': () => 'removed a document',
    'add-attachments': ({ subject }) => `attached files to ${quoted(subject, 'a target')}`,
    'remove-attachment': ({ subject }) => `took an attachment off ${quoted(subject, 'a target')}`,
    'rename-attachment': ({ subject }) => `renamed an attachment of ${quoted(subject, 'a target')}`,
    'change-settings': ({ fields }) => (fields.length === 0 ? 'changed settings' : `changed ${fieldsEn(fields)}`),
    'add-template': () => 'added an export template',
    'edit-template': () => 'changed an export template',
    'remove-template': () => 'deleted an export template',
    'import-ledger': ({ ledger, madeTargets, changedTargets, notes }) =>
      `imported a spreadsheet into ${quoted(ledger, 'a ledger')}: ${madeTargets} new, ${changedTargets} changed, ${counted(notes, 'note')}`,
    'load-sample-year': ({ madeTargets, notes }) =>
      `loaded the sample of a county's year: ${counted(madeTargets, 'target')}, ${counted(notes, 'note')}`,
    'restore-backup': () => 'restored everything from a backup',
    'restore-moment': () => 'took everything back to an earlier moment',
    'restore-target': ({ subject }) => `took ${quoted(subject, 'a target')} back to what it was`,
    'keep-store': () => 'went on with the database and began a new log',
    'upgrade-store': () => 'moved to the data format of a newer program',
  },
  other: ({ rows }) => `changed ${counted(rows, 'row')}`,
  undid: (what) => `undid: ${what}`,
  redid: (what) => `redid: ${what}`,
  undidUnknown: 'undid an earlier step',
  redidUnknown: 'redid an earlier step',
  nobody: '(no handler)',
  sentence: (who, did) => `${who} ${did}`,
}
