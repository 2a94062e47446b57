import { Button, Result } from 'antd'
import { Component, type ContextType, type ReactNode } from 'react'
import { MessagesContext } from '../ui/messages/use-messages'

interface Props {
  readonly children: ReactNode
  /** A new value, such as another page, gives the children a fresh start. */
  readonly resetBy: string
}

interface State {
  readonly isBroken: boolean
  readonly resetBy: string
}

/** Catches what goes wrong while drawing: the person sees plain words and a way on, the window stays alive. */
export class ErrorBoundary extends Component<Props, State> {
  static override contextType = MessagesContext
  declare context: ContextType<typeof MessagesContext>
  override state: State = { isBroken: false, resetBy: this.props.resetBy }

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetBy === state.resetBy ? null : { isBroken: false, resetBy: props.resetBy }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    const { app } = this.context
    const again = () => this.setState({ isBroken: false })
    const home = () => {
      window.location.hash = '#/dashboard'
      again()
    }
    return (
      <Result
        status="warning"
        title={app.brokenTitle}
        subTitle={app.brokenText}
        extra={[
          <Button key="again" type="primary" onClick={again}>
            {app.brokenReload}
          </Button>,
          <Button key="home" onClick={home}>
            {app.brokenHome}
          </Button>,
        ]}
      />
    )
  }
}
