/** What is written most, most frequent first. */
const common =
  `a of the in with and on at soft light morning portrait photograph cinematic detailed golden mist forest
mountain river city street night neon rain window glass bottle table wood stone paper cut layered watercolour ink
gouache oil painting sketch line geometric poster pattern botanical leaf flower garden field sea shore wave cliff island
harbour boat bridge tower house room chair lamp candle fire smoke cloud sky stars moon sun dawn dusk winter snow ice
spring summer autumn old young woman man child face hands hair dress coat hat dog cat horse fox owl raven fish whale
robot machine engine wheel gear clock map book letter mask crown sword armour knight castle dragon temple ruin desert
sand dune canyon road train car bicycle market bread fruit apple lemon tea coffee cup plate kitchen studio gallery museum
minimal bold bright dark muted pastel warm cool calm quiet dramatic surreal abstract vintage modern brutalist gothic
deco macro wide close aerial view angle lens bokeh grain film 35mm shallow depth focus contrast shadow reflection texture
silk linen copper brass silver gold marble granite clay ceramic porcelain velvet amber emerald crimson cobalt indigo
ochre ivory charcoal slate teal coral violet rose olive cream symmetrical centred floating falling rising open closed
empty crowded ancient futuristic handmade woven carved painted printed folded broken glowing burning frozen`
    .split(/\s+/u)
    .filter((word) => word !== '')

const beginnings =
  'bal cor dra el far gar hol in jas kel lum mor nar or pel quin ros sel tar ul ver wil yar zen'.split(
    ' ',
  )
const middles = 'a e i o u ae an en ir ol um an'.split(' ')
const ends =
  'dor fen gard holt lis mere nor ric stead thorne vale wick ya zel den by crest low ford more'.split(
    ' ',
  )

/** Rarer and rarer: names of places and people that nobody else has. */
const rare = beginnings.flatMap((first) =>
  middles.flatMap((second) => ends.map((third) => `${first}${second}${third}`)),
)

const words = [...common, ...rare]

/** Sums of 1 ÷ rank, so that the word of rank n is n times rarer than the first. */
const sums = ((): Float64Array => {
  const added = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank += 1) {
    sum += 1 / (rank + 2)
    added[rank] = sum
  }
  return added
})()

const lowerBound = (wanted: number): number => {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** A word as often as people write it: few very often, most hardly ever (Zipf). */
export const drawWord = (random: () => number): string =>
  words[lowerBound(random() * (sums.at(-1) ?? 1))] ?? 'a'

/** A prompt of 12 to 40 words. */
export const drawPrompt = (random: () => number): string =>
  Array.from({ length: 12 + Math.floor(random() * 29) }, () => drawWord(random)).join(' ')
