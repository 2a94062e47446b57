import './plain-table.css'

/** A column of a table that is read: texts stand to the left, figures to the right. */
export interface HeadColumn {
  readonly title: string
  readonly is: 'text' | 'figure'
  readonly unit?: string
  readonly span?: number
}

export function TableHead({ columns }: { readonly columns: readonly HeadColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ title, is, unit, span }) => (
          <th key={title} scope="col" className={is === 'text' ? 'is-text' : undefined} colSpan={span}>
            {title}
            {unit !== undefined && <small>{unit}</small>}
          </th>
        ))}
      </tr>
    </thead>
  )
}
