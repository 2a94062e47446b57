import { Table, type TableColumnsType } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'

const HEIGHT = 340

interface PlanListProps<T extends object> {
  readonly rows: readonly T[]
  readonly columns: TableColumnsType<T>
  readonly rowKey: (row: T, index?: number) => string
}

/** Rows of a plan, of which there may be tens of thousands. */
export function PlanList<T extends object>({ rows, columns, rowKey }: PlanListProps<T>) {
  const { intake } = useMessages()
  return (
    <Table<T>
      size="small"
      virtual
      pagination={false}
      scroll={{ x: 600, y: HEIGHT }}
      dataSource={rows}
      columns={columns}
      rowKey={rowKey}
      locale={{ emptyText: intake.nothingYet }}
    />
  )
}
