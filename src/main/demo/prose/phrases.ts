/** What a rewrite may add to a subject; every table is one aspect of a picture. */
export interface Style {
  /** Words of the prompt that make this style the first choice. */
  readonly words: readonly string[]
  readonly composition: readonly string[]
  readonly light: readonly string[]
  readonly medium: readonly string[]
  readonly mood: readonly string[]
}

/** Ways to rewrite a prompt; each version of a rewrite takes another one. */
export const styles: readonly Style[] = [
  {
    words: ['photo', 'photograph', 'portrait', 'product', 'bottle', 'shot', 'camera', 'realistic'],
    composition: [
      'framed off-centre with generous negative space',
      'a tight three-quarter view at eye level',
      'centred and symmetrical against a seamless backdrop',
    ],
    light: [
      'soft window light from the left with a gentle fall-off',
      'a large softbox overhead and a thin rim light behind',
      'low golden-hour sun raking across every texture',
    ],
    medium: [
      'shot on an 85mm lens at f/2, shallow depth of field',
      'medium-format photograph with fine natural grain',
      'editorial photograph, crisp focus and true colours',
    ],
    mood: ['calm and quietly luxurious', 'honest, tactile and warm', 'clean, modern and confident'],
  },
  {
    words: ['film', 'cinematic', 'movie', 'scene', 'street', 'city', 'night'],
    composition: [
      'a wide establishing view with strong leading lines',
      'a low camera looking up, foreground softly out of focus',
      'layers of foreground, middle ground and a hazy distance',
    ],
    light: [
      'practical lamps glowing through light mist',
      'blue hour sky against warm tungsten windows',
      'hard side light and deep, readable shadows',
    ],
    medium: [
      'anamorphic film still, subtle halation around the highlights',
      '35mm film frame with a restrained teal and amber grade',
      'cinematic still, 2.39:1 sensibility, fine grain',
    ],
    mood: [
      'tense yet beautiful',
      'nostalgic, a moment before something happens',
      'hushed and intimate',
    ],
  },
  {
    words: ['illustration', 'poster', 'flat', 'vector', 'graphic', 'minimal', 'logo', 'bauhaus'],
    composition: [
      'built from a few bold overlapping shapes',
      'a simple silhouette placed on the lower third',
      'a balanced grid with one element breaking the rhythm',
    ],
    light: [
      'light suggested by two flat tones and one accent',
      'a large pale disc behind the subject as the only light',
      'long graphic shadows in a single darker hue',
    ],
    medium: [
      'screen-printed poster with slightly misregistered inks',
      'mid-century flat illustration on warm paper',
      'modern vector illustration with a five-colour palette',
    ],
    mood: ['playful and optimistic', 'quiet, precise and timeless', 'bold at a glance'],
  },
  {
    words: ['painting', 'watercolor', 'watercolour', 'oil', 'ink', 'gouache', 'drawing', 'sketch'],
    composition: [
      'loosely composed with the eye led along a gentle diagonal',
      'seen from slightly above, edges left unfinished',
      'filling the frame, with one quiet area to rest the eye',
    ],
    light: [
      'diffuse morning light and pale lilac shadows',
      'warm light pooling on one side, cool reflections on the other',
      'dappled light breaking through from above',
    ],
    medium: [
      'gouache on textured cotton paper, visible brushwork',
      'wet-in-wet watercolour with soft blooms of pigment',
      'oil painting with confident palette-knife strokes',
    ],
    mood: ['tender and dreamlike', 'fresh, airy and unhurried', 'rich, contemplative and warm'],
  },
  {
    words: [
      'fantasy',
      'dream',
      'surreal',
      'space',
      'planet',
      'magic',
      'dragon',
      'sci-fi',
      '3d',
      'render',
    ],
    composition: [
      'monumental in scale beside one tiny human figure',
      'floating weightlessly in the middle of a vast quiet space',
      'revealed through an archway of natural forms',
    ],
    light: [
      'an inner glow that tints everything near it',
      'volumetric rays falling through drifting dust',
      'iridescent rim light against a deep, even dusk',
    ],
    medium: [
      'finely detailed 3D render with soft subsurface scattering',
      'matte painting with painterly clouds and crisp silhouettes',
      'concept art, economical detail and strong value grouping',
    ],
    mood: ['awe-struck and serene', 'mysterious but inviting', 'otherworldly and hopeful'],
  },
]
