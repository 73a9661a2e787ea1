import { aurora } from './motifs/aurora.ts'
import { balloon } from './motifs/balloon.ts'
import { bird } from './motifs/bird.ts'
import { boat } from './motifs/boat.ts'
import { bottle } from './motifs/bottle.ts'
import { car } from './motifs/car.ts'
import { cat } from './motifs/cat.ts'
import { chair } from './motifs/chair.ts'
import { city } from './motifs/city.ts'
import { cup } from './motifs/cup.ts'
import { dunes } from './motifs/dunes.ts'
import { fish } from './motifs/fish.ts'
import { flower } from './motifs/flower.ts'
import { fluid } from './motifs/fluid.ts'
import { forest } from './motifs/forest.ts'
import { fruit } from './motifs/fruit.ts'
import { grid } from './motifs/grid.ts'
import { house } from './motifs/house.ts'
import { leaves } from './motifs/leaves.ts'
import { lighthouse } from './motifs/lighthouse.ts'
import { mountains } from './motifs/mountains.ts'
import { planet } from './motifs/planet.ts'
import { portrait } from './motifs/portrait.ts'
import { ribbons } from './motifs/ribbons.ts'
import { sea } from './motifs/sea.ts'
import { terrazzo } from './motifs/terrazzo.ts'
import type { Motif } from './scene.ts'

/** Every motif; of two that share a word the first one is taken. */
export const motifs: readonly Motif[] = [
  lighthouse,
  boat,
  balloon,
  aurora,
  cat,
  bird,
  fish,
  car,
  portrait,
  bottle,
  cup,
  chair,
  fruit,
  flower,
  leaves,
  house,
  city,
  planet,
  dunes,
  forest,
  mountains,
  sea,
  terrazzo,
  grid,
  ribbons,
  fluid,
]
