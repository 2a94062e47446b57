import { linesFromCells, type TypedPoint } from '@shared/domain/trajectory'
import { Button, Input } from 'antd'
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { parseTsv } from '../../ui/grid/tsv'
import { useMessages } from '../../ui/messages/use-messages'
import type { KeyedLine, TrajectoryState } from './use-trajectory'

interface TrajectoryLinesProps {
  readonly state: TrajectoryState
  readonly unit: string
}

type Field = keyof TypedPoint

/** Days and values as a table; two columns from a spreadsheet can be pasted, Enter goes down. */
export function TrajectoryLines({ state, unit }: TrajectoryLinesProps) {
  const { trajectory: words } = useMessages()
  const { lines, setLines, addLine, keyed, faults, basis, lookAt } = state
  const table = useRef<HTMLTableElement>(null)
  const change = (key: number, patch: Partial<TypedPoint>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)))

  /** A block is laid over the lines from the one that it was pasted into; a single column stays in its column. */
  const paste = (event: ClipboardEvent, from: number, field: Field) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trimEnd())) return
    event.preventDefault()
    const block = parseTsv(text)
    const isColumn = block.every((row) => row.length < 2)
    const pasted: readonly Partial<TypedPoint>[] = isColumn
      ? block.map(([cell = '']) => ({ [field]: cell.trim() }))
      : linesFromCells(block, basis)
    const missing = Math.max(0, from + pasted.length - lines.length)
    const room = [...lines, ...keyed(Array.from({ length: missing }, () => ({ on: '', value: '' })))]
    setLines(room.map((line, index) => ({ ...line, ...pasted[index - from] })))
    lookAt('left')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number, field: Field) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (index === lines.length - 1) addLine()
    // The new line is there once the keystroke has been dealt with.
    setTimeout(() => table.current?.querySelector<HTMLInputElement>(`[data-at="${index + 1} ${field}"]`)?.focus())
  }
  const input = (line: KeyedLine, index: number, field: Field, label: string) => {
    const isAtFault = faults.some((fault) => fault.line === index && fault.field === field)
    return (
      <Input
        size="small"
        data-at={`${index} ${field}`}
        aria-label={label}
        aria-invalid={isAtFault}
        maxLength={60}
        {...(isAtFault && { status: 'error' as const })}
        value={line[field]}
        onChange={(event) => change(line.key, { [field]: event.target.value })}
        onPaste={(event) => paste(event, index, field)}
        onKeyDown={(event) => onKeyDown(event, index, field)}
      />
    )
  }
  return (
    <>
      <p className="target-muted">{words.daysHelp}</p>
      <table ref={table} className="trajectory-lines">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{unit === '' ? words.value : `${words.value}（${unit}）`}</th>
            <th scope="col" aria-label={words.acts} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.key}>
              <td>{input(line, index, 'on', words.dayOf(index + 1))}</td>
              <td>{input(line, index, 'value', words.valueOf(index + 1))}</td>
              <td>
                <Button
                  size="small"
                  type="text"
                  aria-label={words.removeLine(index + 1)}
                  title={words.removeLine(index + 1)}
                  onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
                >
                  ✕
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" type="link" onClick={addLine}>
        {words.addLine}
      </Button>
    </>
  )
}
