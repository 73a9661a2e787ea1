/** What a file carries besides its pixels, as far as it matters for what is written. */
export interface Carried {
  xmp: string | null
  /** The TIFF structure, without what a container puts before it. */
  exif: Buffer | null
  /** Another program’s text about how it was made. */
  hasParameters: boolean
}

/** What a copy is to carry. */
export interface Written {
  /** Everything that is not needed to show the picture as it was is left out first. */
  clean: boolean
  xmp: string | null
  exif: Buffer | null
  /** Texts by their keyword, where a container has such. */
  texts: Readonly<Record<string, string>>
}

/** A kind of file that takes texts in without a pixel being encoded anew. Both throw on what is no such file. */
export interface Container {
  /** Where the texts about how it was made go: in texts of their own, or into EXIF and XMP. */
  texts: 'own' | 'exif'
  read: (file: Buffer) => Carried
  write: (file: Buffer, written: Written) => Buffer
}

/** What is not built as its kind of file must be. */
export const broken = (): Error => new Error('not built as its kind of file is')
