import { theme, type ThemeConfig } from 'antd'
import { palettes, type ThemeName } from './palette'

export const FONT_STACK = '"Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", system-ui, sans-serif'

/**
 * The component kit in the program's own colours: neutral surfaces, one calm blue, 14 px text. Nothing
 * moves: a dialog that fades away still holds the keys, and gives the focus back to where the person no longer is.
 */
export function antdTheme(name: ThemeName): ThemeConfig {
  const colours = palettes[name]
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.accent,
      colorLink: colours.accent,
      colorError: colours.danger,
      colorBgBase: colours.bg,
      colorTextBase: colours.fg,
      colorTextPlaceholder: colours.muted,
      colorBorder: colours.border,
      colorBorderSecondary: colours.border,
      fontFamily: FONT_STACK,
      fontSize: 14,
      borderRadius: 4,
      motion: false,
    },
    // On the dark theme's light accent only dark words can be read.
    components: { Button: { primaryShadow: 'none', primaryColor: colours.bg } },
  }
}

/** Shows the whole page in the theme. */
export function showTheme(name: ThemeName): void {
  document.documentElement.dataset.theme = name
}
