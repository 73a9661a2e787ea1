import {
  anything,
  choice,
  flag,
  group,
  list,
  text,
  whole,
  type Field,
  type Fields,
} from './field.ts'

const outputTypes = choice('URL', 'base64Data', 'dataURI')

/** Names every task with a UUID carries. */
export const taskFields: Fields = {
  taskType: text(1, 60),
  taskUUID: { is: 'uuid' },
}

/** Names every task that is charged or waited for may carry. */
export const chargeFields: Fields = {
  includeCost: flag,
  webhookURL: { is: 'uri' },
  deliveryMethod: choice('sync', 'async'),
}

/** The common parameters of a task with a model that answers with files (section 3.1). */
export const fileFields: Fields = {
  ...taskFields,
  ...chargeFields,
  model: { is: 'air' },
  uploadEndpoint: { is: 'uri' },
  ttl: whole(60, Number.MAX_SAFE_INTEGER),
  outputType: { is: 'either', of: [list(outputTypes, 1, 3), outputTypes] },
}

/** File formats by name, upper or lower case. */
export const formats = (...of: readonly string[]): Field => ({ is: 'choice', of, anyCase: true })

/** The common parameters of a tool that answers with one picture. */
export const toolFields: Fields = {
  ...fileFields,
  outputFormat: formats('JPG', 'PNG', 'WEBP'),
  outputQuality: whole(20, 99),
}

/** The common parameters of a tool whose result is a video: always asynchronous, always a URL. */
export const videoToolFields: Fields = {
  deliveryMethod: choice('async'),
  outputType: choice('URL'),
  outputQuality: whole(20, 99),
}

/** The common parameters of a task that makes pictures. */
export const pictureFields: Fields = {
  ...toolFields,
  numberResults: whole(1, 20),
  safety: group({ checkContent: flag, mode: anything }),
  checkNSFW: flag,
}
