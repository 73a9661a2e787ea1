import { type ReactNode, useId } from 'react'
import { leafPath, ribbonPath, ridgePath, scatter } from './art-paths.ts'

/** The colours of the first screen’s pictures, by name. */
type Ink =
  | 'cream'
  | 'sand'
  | 'apricot'
  | 'ember'
  | 'wine'
  | 'plum'
  | 'mint'
  | 'fern'
  | 'pine'
  | 'mist'
  | 'slate'
  | 'night'

const ink = (name: Ink): string => `var(--art-${name})`

interface FrameProps {
  width: number
  height: number
  /** Colours of the ground, from the top down. */
  ground: readonly [Ink, Ink]
  children: ReactNode
}

const Frame = ({ width, height, ground: [top, bottom], children }: FrameProps): ReactNode => {
  const id = useId()
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden>
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor={ink(top)} />
        <stop offset="1" stopColor={ink(bottom)} />
      </linearGradient>
      <rect width={width} height={height} fill={`url(#${id})`} />
      {children}
    </svg>
  )
}

const Sun = ({ x, y, radius }: { x: number; y: number; radius: number }): ReactNode => (
  <g fill={ink('cream')}>
    {[3.4, 2.5, 1.75].map((times) => (
      <circle key={times} cx={x} cy={y} r={radius * times} opacity={0.13} />
    ))}
    <circle cx={x} cy={y} r={radius} />
  </g>
)

interface RidgesProps {
  seed: number
  ground: readonly [Ink, Ink]
  layers: readonly Ink[]
  sun: { x: number; y: number; radius: number }
}

/** Mountains behind each other in the mist. */
export const Ridges = ({ seed, ground, layers, sun }: RidgesProps): ReactNode => (
  <Frame width={640} height={400} ground={ground}>
    <Sun {...sun} />
    {layers.map((layer, index) => (
      <path
        key={layer}
        d={ridgePath({
          seed: seed + index,
          width: 640,
          height: 400,
          level: 190 + index * 52,
          rise: 30 - index * 3,
        })}
        fill={ink(layer)}
      />
    ))}
  </Frame>
)

/** A bottle on a round plinth. */
export const Plinth = (): ReactNode => (
  <Frame width={320} height={400} ground={['mint', 'cream']}>
    <circle cx={160} cy={178} r={116} fill={ink('fern')} opacity={0.72} />
    <path d="M64 340 V400 H256 V340" fill={ink('pine')} />
    <ellipse cx={160} cy={340} rx={96} ry={20} fill={ink('fern')} />
    <ellipse cx={178} cy={342} rx={58} ry={10} fill={ink('pine')} opacity={0.5} />
    <rect x={141} y={104} width={38} height={44} rx={3} fill={ink('night')} />
    <path
      d="M132 150 H188 Q204 152 204 170 V326 Q204 342 188 342 H132 Q116 342 116 326 V170 Q116 152 132 150 Z"
      fill={ink('pine')}
    />
    <rect x={124} y={164} width={9} height={162} rx={4.5} fill={ink('mint')} opacity={0.34} />
    <rect x={134} y={218} width={52} height={66} rx={2} fill={ink('cream')} />
    <path d="M143 240 H177 M143 252 H166" stroke={ink('pine')} strokeWidth={3} />
  </Frame>
)

const greens: readonly Ink[] = ['fern', 'pine', 'mint', 'fern', 'sand', 'pine']
const leaves = scatter({ seed: 9, count: 34, width: 400, height: 400, sizes: [84, 140] })

/** Leaves strewn over paper. */
export const Leaves = (): ReactNode => (
  <Frame width={400} height={400} ground={['cream', 'cream']}>
    {leaves.map(({ x, y, turn, size, pick }) => (
      <g key={x} transform={`translate(${x} ${y}) rotate(${turn}) translate(${-size / 2} 0)`}>
        <path d={leafPath(size)} fill={ink(greens[pick % greens.length] ?? 'fern')} />
        <path d={`M0 0 H${size * 0.86}`} stroke={ink('cream')} strokeWidth={1.4} opacity={0.55} />
      </g>
    ))}
  </Frame>
)

const tiles = ['night', 'cream', 'ember', 'sand', 'slate', 'apricot', 'mist', 'wine'] as const
const arcs = [
  'M0 0 H100 A100 100 0 0 1 0 100 Z',
  'M100 0 V100 A100 100 0 0 1 0 0 Z',
  'M100 100 H0 A100 100 0 0 1 100 0 Z',
  'M50 12 A38 38 0 1 1 49.9 12 Z',
] as const
const squares = scatter({ seed: 23, count: 16, width: 1, height: 1, sizes: [0, 1] })

/** Quarter circles in a grid. */
export const Squares = (): ReactNode => (
  <Frame width={400} height={400} ground={['sand', 'sand']}>
    {squares.map(({ x, pick }, index) => (
      <g key={x} transform={`translate(${(index % 4) * 100} ${Math.floor(index / 4) * 100})`}>
        <rect width={101} height={101} fill={ink(tiles[(pick + index) % 8] ?? 'sand')} />
        <path
          d={arcs[(pick >> 3) % 4]}
          fill={ink(tiles[(pick + index + 1 + (pick % 3) * 2) % 8] ?? 'night')}
        />
      </g>
    ))}
  </Frame>
)

const stars = scatter({ seed: 31, count: 46, width: 400, height: 400, sizes: [0.6, 1.7] })

/** A planet with its rings. */
export const Planet = (): ReactNode => {
  const id = useId()
  return (
    <Frame width={400} height={400} ground={['night', 'plum']}>
      {stars.map(({ x, y, size, pick }) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={size}
          fill={ink('cream')}
          opacity={0.3 + (pick % 6) / 10}
        />
      ))}
      <clipPath id={id}>
        <circle cx={200} cy={200} r={92} />
      </clipPath>
      <g transform="rotate(-18 200 200)">
        <Ring sweep={0} />
        <g clipPath={`url(#${id})`}>
          <rect x={100} y={100} width={200} height={200} fill={ink('apricot')} />
          <rect x={100} y={132} width={200} height={16} fill={ink('sand')} />
          <rect x={100} y={164} width={200} height={26} fill={ink('ember')} />
          <rect x={100} y={206} width={200} height={12} fill={ink('sand')} />
          <rect x={100} y={236} width={200} height={64} fill={ink('ember')} />
          <circle
            cx={160}
            cy={170}
            r={152}
            fill="none"
            stroke={ink('plum')}
            strokeWidth={120}
            opacity={0.3}
          />
        </g>
        <Ring sweep={1} />
      </g>
    </Frame>
  )
}

/** Half of the rings: behind the planet (0) or before it (1). */
const Ring = ({ sweep }: { sweep: 0 | 1 }): ReactNode => (
  <g fill="none" strokeLinecap="round">
    {[168, 152, 136].map((radius, index) => (
      <path
        key={radius}
        d={`M${200 - radius} 200 A${radius} ${radius * 0.2} 0 0 ${sweep === 1 ? 0 : 1} ${200 + radius} 200`}
        stroke={ink(index === 1 ? 'cream' : 'sand')}
        strokeWidth={index === 1 ? 7 : 3}
        opacity={0.85}
      />
    ))}
  </g>
)

const ribbonInks: readonly Ink[] = ['cream', 'sand', 'apricot', 'ember', 'wine', 'ember', 'apricot']

/** Ribbons that run beside each other. */
export const Ribbons = (): ReactNode => (
  <Frame width={640} height={400} ground={['plum', 'wine']}>
    {Array.from({ length: 18 }, (_, index) => (
      <path
        key={index}
        d={ribbonPath({ index, width: 640, height: 400 })}
        fill="none"
        stroke={ink(ribbonInks[index % ribbonInks.length] ?? 'sand')}
        strokeWidth={13 - (index % 4) * 2}
        opacity={0.92 - index * 0.03}
      />
    ))}
  </Frame>
)
