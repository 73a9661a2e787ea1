import { createFakeStudio, scenarioFromUrl } from '#tests/support/fake-studio.ts'

const studio = createFakeStudio(scenarioFromUrl(location.search))
Object.assign(window, { studio: studio.bridge, fake: studio })
await import('#renderer/main.tsx')
