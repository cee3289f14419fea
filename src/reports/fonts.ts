import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve

/** The font of every picture: whole Vietnamese, brought along, so that a machine without fonts draws the same. */
export const fontFamily = 'Be Vietnam Pro'

/** Its files: regular, and semi-bold for what leads the eye. */
export const fontFiles: readonly string[] = ['400Regular', '600SemiBold'].map(weight =>
  resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`)
)
