/** What Electron's dialogs are asked with, as far as the program uses it. */
export interface DialogOptions {
  readonly title?: string
  readonly message?: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly defaultPath?: string
  readonly defaultId?: number
  readonly cancelId?: number
  readonly properties?: readonly string[]
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[]
}

/** How one is answered; an empty list or null cancels. */
export type Answer =
  | { readonly dialog: 'open'; readonly paths: readonly string[] }
  | { readonly dialog: 'save'; readonly path: string | null }
  | { readonly dialog: 'message'; readonly response: number }
