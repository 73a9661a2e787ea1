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

const imageFormats: Field = { is: 'choice', of: ['JPG', 'PNG', 'WEBP'], anyCase: true }

/** The common parameters of a task that answers with pictures (section 3.1). */
export const pictureFields: Fields = {
  ...taskFields,
  ...chargeFields,
  model: { is: 'air' },
  uploadEndpoint: { is: 'uri' },
  ttl: whole(60, Number.MAX_SAFE_INTEGER),
  outputType: { is: 'either', of: [list(outputTypes, 1, 3), outputTypes] },
  outputFormat: imageFormats,
  outputQuality: whole(20, 99),
  numberResults: whole(1, 20),
  safety: group({ checkContent: flag, mode: anything }),
  checkNSFW: flag,
}
