import { sizeTable } from '#shared/catalogue/size-rule.ts'

/** Sizes of Recraft V4 and V4.1. */
export const recraftSize = sizeTable(
  '1024x1024 1536x768 1280x832 1216x896 1152x896 832x1344 1280x896 1344x768',
)

/** Sizes of their pro models: twice as large, as far as they are published. */
export const recraftProSize = sizeTable('2048x2048 2688x1536')
