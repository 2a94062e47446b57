import { Alert, Checkbox } from 'antd'
import { useMessages } from './messages/use-messages'

interface Props {
  readonly theirs: string
  readonly own: string
  readonly isAgreed: boolean
  readonly isDisabled?: boolean
  readonly onAgree: (isAgreed: boolean) => void
}

/** Warns of a backup of another office, which is restored only once the person has agreed to that. */
export function OtherOffice({ theirs, own, isAgreed, isDisabled = false, onAgree }: Props) {
  const { places } = useMessages()
  return (
    <Alert
      type="warning"
      showIcon
      title={places.otherOffice(theirs, own)}
      description={
        <Checkbox checked={isAgreed} disabled={isDisabled} onChange={(event) => onAgree(event.target.checked)}>
          {places.otherOfficeAgree(theirs, own)}
        </Checkbox>
      }
    />
  )
}
