import { Heart, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useForgetModel, useKeepModel } from '#renderer/bridge/models.ts'
import { ModelPicture } from '#renderer/parts/model-picture.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { modelsWords as words } from '#renderer/words/models.ts'
import { architectureName, findArchitecture } from '#shared/catalogue/architectures.ts'
import type { FoundModel, OwnModel } from '#shared/model/own-model.ts'
import styles from './model-card.module.css'

interface ModelCardProps {
  model: FoundModel
  /** What is kept of it; undefined: nothing yet. */
  own: OwnModel | undefined
  /** It stands in the user’s own list, and can be taken out of it. */
  listed?: boolean | undefined
  onUse: (model: OwnModel) => void
}

const Favour = ({ model: { air, name }, own }: Omit<ModelCardProps, 'onUse'>): ReactNode => {
  const { mutate: keep } = useKeepModel()
  const isFavourite = own?.favourite === true
  return (
    <IconButton
      label={isFavourite ? words.unfavour(name) : words.favour(name)}
      pressed={isFavourite}
      className={styles['heart']}
      onClick={() => keep({ air, favourite: !isFavourite })}
    >
      <Icon of={Heart} size={14} />
    </IconButton>
  )
}

const Forget = ({ own: { air, name } }: { own: OwnModel }): ReactNode => {
  const { mutate: forget } = useForgetModel()
  return (
    <IconButton
      label={words.forget(name)}
      onClick={() => forget({ air }, { onSuccess: () => say({ title: words.forgotten(name) }) })}
    >
      <Icon of={Trash2} size={14} />
    </IconButton>
  )
}

const factsOf = ({ kind, architecture }: FoundModel): string =>
  `${words.kinds[kind]} · ${architectureName(architecture)}`

const Foot = ({
  model: { air, name, architecture },
  own,
  listed,
  onUse,
}: ModelCardProps): ReactNode => {
  const { mutate: keep, isPending } = useKeepModel()
  const canUse = findArchitecture(architecture) !== undefined
  return (
    <div className={styles['foot']}>
      <Button
        size="small"
        disabled={!canUse || isPending}
        title={canUse ? undefined : words.cannotUse}
        aria-label={words.useNamed(name)}
        onClick={() => keep({ air }, { onSuccess: onUse })}
      >
        {words.use}
      </Button>
      {own && listed === true && <Forget own={own} />}
    </div>
  )
}

/** One model: what it makes, what it is, and what can be done with it. */
export const ModelCard = ({ model, own, listed, onUse }: ModelCardProps): ReactNode => {
  const { air, name } = model
  const about = model.triggerWords ?? model.about ?? ''
  return (
    <li className={styles['card']}>
      <span className={styles['picture']}>
        <ModelPicture model={{ ...model, assetId: own?.assetId ?? null }} />
        {own && own.origin !== 'found' && (
          <span className={styles['origin']}>
            <Badge kind="picture">{words.origins[own.origin]}</Badge>
          </span>
        )}
        <span className={styles['over']}>
          <Favour model={model} own={own} />
        </span>
      </span>
      <h3 className={styles['name']} title={`${name}\n${air}`}>
        {name}
      </h3>
      <p className={styles['facts']} title={factsOf(model)}>
        {factsOf(model)}
      </p>
      {about !== '' && (
        <p className={styles['about']} title={about}>
          {about}
        </p>
      )}
      <Foot model={model} own={own} listed={listed} onUse={onUse} />
    </li>
  )
}
