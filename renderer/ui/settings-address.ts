/** The address of the settings. */
export const SETTINGS_ADDRESS = '#/settings'
