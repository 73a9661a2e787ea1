import type { ReactNode } from 'react'
import {
  type SettingsSection,
  settingsSections,
  settingsWords as words,
} from '#renderer/words/settings.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { AboutSection } from './about-section.tsx'
import { EngineSection } from './engine-section.tsx'
import { GenerationSection } from './generation-section.tsx'
import { KeySection } from './key-section.tsx'
import { KeyboardSection } from './keyboard-section.tsx'
import { LibrarySection } from './library-section.tsx'
import { LookSection } from './look-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import styles from './settings.module.css'

const sections: Record<SettingsSection, () => ReactNode> = {
  key: KeySection,
  engine: EngineSection,
  privacy: PrivacySection,
  library: LibrarySection,
  look: LookSection,
  generation: GenerationSection,
  keyboard: KeyboardSection,
  about: AboutSection,
}

interface SettingsProps {
  section: SettingsSection
  onSection: (section: SettingsSection) => void
}

/** Everything that can be set, a section at a time. */
export const Settings = ({ section, onSection }: SettingsProps): ReactNode => {
  const Section = sections[section]
  return (
    <div className={styles['settings']}>
      <nav className={styles['nav']} aria-label={words.title}>
        <h1 className={styles['title']}>{words.title}</h1>
        {keysOf(settingsSections).map((name) => (
          <button
            key={name}
            type="button"
            className={styles['entry']}
            aria-current={name === section ? 'page' : undefined}
            onClick={() => onSection(name)}
          >
            {settingsSections[name]}
          </button>
        ))}
      </nav>
      <div className={styles['scroll']}>
        <section className={styles['section']} aria-label={settingsSections[section]}>
          <h2 className={styles['heading']}>{settingsSections[section]}</h2>
          <Section />
        </section>
      </div>
    </div>
  )
}
