/** How ffmpeg is installed, by the system’s name. */
const installing: Readonly<Record<string, string>> = {
  darwin: 'Install it with Homebrew: brew install ffmpeg.',
  win32: 'Install it in a terminal: winget install ffmpeg, and start the studio again.',
  linux:
    'Install the package ffmpeg with your system’s package manager, for example: sudo apt install ffmpeg.',
}

/** Words for the program that looks into films and sounds. */
export const filmToolsWords = {
  title: 'ffmpeg',
  help: 'Draws the first picture of films and the waveform of sounds, and reads how long they are.',
  missing: 'ffmpeg was not found',
  none: 'Not found',
  without: (platform: string): string =>
    `Films and sounds are kept and played, but without picture, waveform and length. ${installing[platform] ?? installing['linux']}`,
  choose: 'Choose ffmpeg…',
} as const
