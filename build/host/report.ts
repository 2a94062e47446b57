/** What a test wants to know afterwards: what was refused, and what went wrong in the page. */
export interface Refusal {
  readonly url: string
  readonly kind: string
  /** `program` when the program's own rule refused it, `host` when only the stand-in did. */
  readonly by: 'program' | 'host'
}

export interface Report {
  readonly refused: Refusal[]
  readonly policyViolations: { readonly directive: string; readonly blocked: string }[]
  readonly pageErrors: string[]
  /** Folders and addresses the program asked the system to open. */
  readonly opened: string[]
}

export const report: Report = { refused: [], policyViolations: [], pageErrors: [], opened: [] }
