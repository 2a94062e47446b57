import type { ReactNode } from 'react'

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ display: 'block', flex: 'none' }}
    >
      {children}
    </svg>
  )
}

/** Sixteen-pixel line drawings in the colour of the text around them; the word beside each says what it is. */
export const DashboardIcon = () => (
  <Icon>
    <path d="M2 2.5h5v6H2zM9 2.5h5v3.5H9zM9 8.5h5v5H9zM2 11h5v2.5H2z" />
  </Icon>
)
export const LedgerIcon = () => (
  <Icon>
    <path d="M2 3h12v10H2zM2 6.3h12M2 9.6h12M6 3v10" />
  </Icon>
)
export const SuperviseIcon = () => (
  <Icon>
    <path d="M3 14V2.2M3 3h9.5l-2 3 2 3H3" />
  </Icon>
)
export const DocumentIcon = () => (
  <Icon>
    <path d="M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M5.6 8h4.8M5.6 10.8h4.8" />
  </Icon>
)
export const BackupIcon = () => (
  <Icon>
    <path d="M8 1.8 13.3 4v4.2c0 3-2.2 5-5.3 6-3.1-1-5.3-3-5.3-6V4zM5.6 8l1.8 1.8 3.2-3.4" />
  </Icon>
)
export const SettingsIcon = () => (
  <Icon>
    <path d="M2 4.5h6.5M12 4.5h2M2 11.5h2M7.5 11.5H14" />
    <circle cx="10.2" cy="4.5" r="1.7" />
    <circle cx="5.8" cy="11.5" r="1.7" />
  </Icon>
)
export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 2.8 2.5 5.8l3 3M2.7 5.8h6.8a3.7 3.7 0 0 1 0 7.4H6" />
  </Icon>
)
export const RedoIcon = () => (
  <Icon>
    <path d="m10.5 2.8 3 3-3 3M13.3 5.8H6.5a3.7 3.7 0 0 0 0 7.4H10" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
)
export const ImportIcon = () => (
  <Icon>
    <path d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.3" />
    <path d="m10.3 10.3 3.4 3.4" />
  </Icon>
)
export const FolderIcon = () => (
  <Icon>
    <path d="M2 4h4.3l1.5 1.8H14V13H2z" />
  </Icon>
)
export const CollapseIcon = () => (
  <Icon>
    <path d="M2.5 3h11v10h-11zM6 3v10M11 6.2 9.2 8l1.8 1.8" />
  </Icon>
)
export const ExpandIcon = () => (
  <Icon>
    <path d="M2.5 3h11v10h-11zM6 3v10M9.2 6.2 11 8 9.2 9.8" />
  </Icon>
)
export const PersonIcon = () => (
  <Icon>
    <circle cx="8" cy="5.2" r="2.7" />
    <path d="M2.8 13.5c.6-2.8 2.6-4.2 5.2-4.2s4.6 1.4 5.2 4.2" />
  </Icon>
)
export const DownIcon = () => (
  <Icon>
    <path d="m4.5 6.3 3.5 3.6 3.5-3.6" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m3.3 8.4 3.1 3.2 6.3-7" />
  </Icon>
)
export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.2 14.3 13.5H1.7zM8 6.3v3.4M8 11.6v.1" />
  </Icon>
)
export const SampleIcon = () => (
  <Icon>
    <path d="M3.5 1.8h6l3 3v9.4h-9zM9.3 2v3h3M5.7 8h4.6M5.7 10.8h4.6" />
  </Icon>
)
export const CalendarIcon = () => (
  <Icon>
    <path d="M2.2 3.4h11.6v10.4H2.2zM2.2 6.6h11.6M5.2 1.8v3M10.8 1.8v3M5 9.2h2M9 9.2h2M5 11.4h2" />
  </Icon>
)
export const LockIcon = () => (
  <Icon>
    <path d="M3.5 7.2h9v6.3h-9zM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2M8 9.7v1.5" />
  </Icon>
)
