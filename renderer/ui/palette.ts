/** The colours of one theme. The style sheet declares the same values as `--duban-…`; a test holds the two together. */
export interface Palette {
  /** Surfaces: page, raised head rows, lines, pointer and selection. */
  readonly bg: string
  readonly head: string
  readonly border: string
  readonly hover: string
  readonly selected: string
  /** Text and the one accent. */
  readonly fg: string
  readonly muted: string
  readonly accent: string
  readonly danger: string
  /** Lights, readable as text on every surface above. */
  readonly 'light-grey': string
  readonly 'light-red': string
  readonly 'light-yellow': string
  readonly 'light-blue': string
  readonly 'light-green': string
  readonly 'light-white': string
}

export type ThemeName = 'light' | 'dark'

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    bg: '#ffffff',
    head: '#f1f3f6',
    border: '#dfe2e7',
    hover: '#f4f6f9',
    selected: '#e3edfb',
    fg: '#1f2329',
    muted: '#5a626e',
    accent: '#2457a6',
    danger: '#b3261e',
    'light-grey': '#5a626e',
    'light-red': '#b3261e',
    'light-yellow': '#7d5200',
    'light-blue': '#2457a6',
    'light-green': '#176b35',
    'light-white': '#474e59',
  },
  dark: {
    bg: '#1b1e23',
    head: '#24282f',
    border: '#3a4049',
    hover: '#242830',
    selected: '#263a5a',
    fg: '#e4e7eb',
    muted: '#a9b0bb',
    accent: '#8ab4f8',
    danger: '#ff9a91',
    'light-grey': '#a9b0bb',
    'light-red': '#ff9a91',
    'light-yellow': '#e8bc55',
    'light-blue': '#8ab4f8',
    'light-green': '#6fcf8d',
    'light-white': '#d3d7dd',
  },
}
