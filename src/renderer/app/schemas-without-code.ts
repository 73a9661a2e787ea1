import { z } from 'zod'

// Schemas decide at the moment they are made whether to generate code, which the window’s policy forbids:
// this comes before everything that makes schemas.
z.config({ jitless: true })
