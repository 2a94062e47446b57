import type { TableName } from './change'
import type { CommandFacts, CommandWords } from './command-words'

/** Commands that a person looks for together. */
export type CommandGroup = 'edit' | 'loop' | 'progress' | 'rows' | 'import' | 'settings' | 'undo' | 'recovery'

export const COMMAND_GROUPS: readonly CommandGroup[] = [
  'edit',
  'loop',
  'progress',
  'rows',
  'import',
  'settings',
  'undo',
  'recovery',
]

const GROUPS: Readonly<Record<string, CommandGroup>> = {
  'add-ledger': 'rows',
  'edit-ledger': 'settings',
  'remove-ledger': 'rows',
  'add-kind': 'settings',
  'edit-kind': 'settings',
  'remove-kind': 'settings',
  'add-target': 'rows',
  'remove-targets': 'rows',
  'move-target': 'loop',
  'ask-extension': 'loop',
  'decide-extension': 'loop',
  'add-slip': 'loop',
  'edit-slip': 'loop',
  'answer-slip': 'loop',
  'remove-slip': 'loop',
  'record-progress': 'progress',
  'change-settings': 'settings',
  'add-template': 'settings',
  'edit-template': 'settings',
  'remove-template': 'settings',
  'import-ledger': 'import',
  'import-leagues': 'import',
  'remove-league': 'rows',
  'take-capture': 'import',
  'add-document': 'import',
  'remove-document': 'rows',
  'load-sample-year': 'import',
  undo: 'undo',
  redo: 'undo',
  'restore-backup': 'recovery',
  'restore-moment': 'recovery',
  'restore-target': 'recovery',
  'keep-store': 'recovery',
  'upgrade-store': 'recovery',
}

export function groupOf(command: string): CommandGroup {
  return (Object.hasOwn(GROUPS, command) ? GROUPS[command] : undefined) ?? 'edit'
}

interface Touched {
  readonly made: number
  readonly changed: number
  readonly removed: number
}

/** As much of a command as is told in a line. */
export interface ToldCommand {
  readonly command: string
  readonly undoes: number | null
  readonly touched: Readonly<Partial<Record<TableName, Touched>>>
  readonly targetCount: number
}

const NOTHING: Touched = { made: 0, changed: 0, removed: 0 }
const sumOf = ({ made, changed, removed }: Touched) => made + changed + removed

/** The facts of a command, with the names and fields that could be found. */
export function factsOf(
  { touched, targetCount }: ToldCommand,
  found: Pick<CommandFacts, 'subject' | 'ledger' | 'kind' | 'fields'>,
): CommandFacts {
  const { targets = NOTHING, notes = NOTHING } = touched
  return {
    ...found,
    targets: targetCount,
    madeTargets: targets.made,
    changedTargets: targets.changed,
    removedTargets: targets.removed,
    notes: sumOf(notes),
    rows: Object.values(touched).reduce((sum, counts) => sum + sumOf(counts), 0),
  }
}

/** How many takings-back of takings-back are followed. */
const DEEPEST = 1_000

/**
 * What a command did in words, without who did it. One that takes another back tells that one: `told` gives the words of
 * the command that ends at a number, and the command, or null where it is lost.
 */
export function describeCommand(
  command: ToldCommand,
  facts: CommandFacts,
  told: (closes: number) => { readonly command: ToldCommand; readonly facts: CommandFacts } | null,
  words: CommandWords,
): string {
  let at: { readonly command: ToldCommand; readonly facts: CommandFacts } | null = { command, facts }
  for (let step = 0; at?.command.undoes != null && step < DEEPEST; step += 1) at = told(at.command.undoes)
  const isRedo = command.command === 'redo'
  if (command.undoes !== null && at === null) return isRedo ? words.redidUnknown : words.undidUnknown
  const { command: name } = at?.command ?? command
  const did = (Object.hasOwn(words.did, name) ? words.did[name] : undefined) ?? words.other
  const what = did(at?.facts ?? facts)
  if (command.undoes === null) return what
  return isRedo ? words.redid(what) : words.undid(what)
}
