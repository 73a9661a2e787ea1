import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Asset } from '#shared/model/asset.ts'
import {
  type ExportOptions,
  exportSize,
  isPicture,
  type MetadataChoice,
} from '#shared/model/export.ts'
import type { Exporter, Outgoing, Story } from '#main/exports/exporter.ts'
import type { Ports } from '#main/studio/ports.ts'
import { sourceType } from './source-type.ts'

export interface ExportPorts extends Pick<
  Ports,
  'clock' | 'library' | 'media' | 'catalogue' | 'emit' | 'report'
> {
  exporter: Exporter
}

const extensionOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? ''

/** A kind of file that has more than one ending, by the usual one. */
const usual: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg' }

type Wish = Pick<ExportOptions, 'format' | 'quality' | 'size' | 'longest' | 'percent' | 'metadata'>

interface Writable {
  kind: 'png' | 'jpg' | 'webp'
}

const writable = (extension: string): Writable['kind'] =>
  extension === 'jpg' || extension === 'webp' ? extension : 'png'

/** Writes copies of assets: converted where that is asked for, with their story in them. */
export const createCopyOut = (ports: ExportPorts) => {
  const { library, media, exporter } = ports

  const modelName = ({ recipe }: Asset): string | null =>
    recipe === null ? null : (findModel(ports.catalogue(), recipe.model)?.name ?? recipe.model)

  /** What the asset is to be written as; null: its own file as it is. */
  const conversionOf = (asset: Asset, wish: Wish) => {
    if (!isPicture(asset.kind)) return null
    const ending = extensionOf(asset.path)
    const own = usual[ending] ?? ending
    const size = exportSize(asset, wish)
    const isOwnSize = size.width === asset.width && size.height === asset.height
    const format = wish.format === 'same' ? writable(own) : wish.format
    // Another quality of the same kind is asked for only by choosing that kind.
    const isOwnFormat = wish.format === 'same' || (format === own && format === 'png')
    return isOwnSize && isOwnFormat ? null : { ...size, format, quality: wish.quality }
  }

  const storyOf = (asset: Asset): Story => ({
    asset,
    modelName: modelName(asset),
    source: sourceType(asset, library.assets.get),
  })

  /** Writes what may be told of an asset beside its original; its path, or null where there is nothing to tell. */
  const tellBeside = async (asset: Asset, choice: MetadataChoice): Promise<string | null> =>
    exporter.beside(await library.files.resolve(asset), storyOf(asset), choice)

  /** Puts a copy of one asset into what goes out; the paths of what was written. */
  const copyOut = async (
    out: Outgoing,
    { asset, name, wish }: { asset: Asset; name: string; wish: Wish },
  ): Promise<{ signed: boolean; paths: string[] }> => {
    const path = await library.files.resolve(asset)
    const own = extensionOf(asset.path)
    const leaving = { name, choice: wish.metadata, story: storyOf(asset) }
    const conversion = conversionOf(asset, wish)
    if (conversion === null || (await exporter.isSigned(path, own)))
      return out.add({ ...leaving, source: path, extension: own })
    const target = await exporter.temporary(conversion.format)
    try {
      await media.convert({ path, target, ...conversion })
      return await out.add({ ...leaving, source: target, extension: conversion.format })
    } finally {
      await exporter.discard(target)
    }
  }

  /** What the file of a copy ends with, unless a signature keeps it as it is. */
  const endingOf = (asset: Asset, wish: Wish): string =>
    conversionOf(asset, wish)?.format ?? extensionOf(asset.path)

  return { modelName, endingOf, copyOut, tellBeside }
}
