import { type FailureCode, failureCodes } from '#shared/contract/failures.ts'
import type { FailureData } from '#shared/model/job.ts'
import { canvasFailures } from './canvas-failures.ts'
import { chainProblemWords, stepName } from './chains.ts'
import { asNameProblem, nameWords } from './characters.ts'
import { aboutField, firstProblem, modelOf, refusedInput, triedAgain } from './failure-parts.ts'
import { type Detail, type FailureWords, amount, said, saidBy, text } from './failure-words.ts'
import { notMovedWords } from './moving.ts'
import { fileSize } from './numbers.ts'
import { presetFileWords } from './presets.ts'
import { refusedFileWords } from './refused-files.ts'

/** One entry for everything that can go wrong in an expected way. */
export const failureTable: Record<FailureCode, (detail: Detail) => FailureWords> = {
  'invalid-request': () => ({
    title: 'That request made no sense to the studio',
    next: 'Restart the studio; if it happens again, it is our mistake.',
  }),
  'invalid-parameters': (detail) => ({
    title: 'A setting is outside what the model takes',
    next: firstProblem(detail),
    command: 'go-create',
  }),
  'model-unknown': (detail) => ({
    title: `The studio does not know ${modelOf(detail)}`,
    next: 'Choose another model from the list.',
    command: 'go-create',
  }),
  'model-unfit': (detail) => ({
    title: `The model cannot do this: ${modelOf(detail)}`,
    next: 'Choose another model from the list.',
    command: 'go-create',
  }),
  'input-missing': () => ({
    title: 'A picture, film or sound that goes in is gone',
    next: 'Put another one in its place and try again.',
  }),
  'input-too-large': (detail) => ({
    title: 'What goes in is too large for the service',
    next: `At most ${fileSize(amount(detail, 'limitBytes') ?? 0)} can be sent. Make it smaller and try again.`,
  }),
  'file-not-taken': (detail) => ({
    title: `This file cannot be brought in: ${text(detail, 'name', 'a file')}`,
    next: refusedFileWords(detail),
  }),
  'chain-broken': (detail) => ({
    title: `${text(detail, 'name', 'This chain')} cannot be done to this`,
    next: chainProblemWords(detail),
  }),
  'step-before-failed': (detail) => ({
    title: `The step before came to nothing: ${stepName(text(detail, 'step', ''))}`,
    next: 'Try that step again, or start the chain again: what is made already is not paid for twice.',
  }),
  'step-waits': (detail) => ({
    title: `${stepName(text(detail, 'step', ''))} waits for the step before it`,
    next: 'Take it back, change the chain and run that one: what is made already is not paid for twice.',
  }),
  'preset-unreadable': (detail) => ({
    title: `There is no preset to be had from ${text(detail, 'file', 'this file')}`,
    next: presetFileWords(detail['reason']),
  }),
  ...canvasFailures,
  'not-found': () => ({
    title: 'That is no longer there',
    next: 'It may have been removed; look in the library.',
    command: 'go-library',
  }),
  'name-not-usable': (detail) => ({
    title: `This cannot be a name: ${text(detail, 'name', 'an empty one')}`,
    next: nameWords[asNameProblem(detail['reason'])],
  }),
  'name-taken': (detail) => ({
    title: `This name is taken: ${text(detail, 'name', '')}`,
    next: 'Give this one another name. Large and small letters make no difference.',
  }),
  'ceiling-needed': (detail) => ({
    title: `Nobody can say what ${modelOf(detail)} costs`,
    next: 'Say what one result may cost at most.',
  }),
  'already-made': () => ({
    title: 'You have made this before',
    next: 'Use the earlier result for nothing, or ask for it again.',
  }),
  'already-sent': () => ({
    title: 'It is too late to change that',
    next: 'It was sent in the meantime; its result will be in the library.',
    command: 'open-queue',
  }),
  'key-missing': () => ({
    title: 'There is no API key yet',
    next: 'Add your Runware key, or switch to the demo engine to try things out.',
    command: 'add-key',
  }),
  'key-refused': () => ({
    title: 'The service did not accept the API key',
    next: 'Check that it is complete and still valid, then enter it again.',
    command: 'add-key',
  }),
  'key-not-allowed': (detail) => ({
    title: 'The API key may not do this',
    next: said(detail, 'Give it the rights it needs in your Runware account, or use another key.'),
    command: 'add-key',
  }),
  'host-not-confirmed': (detail) => ({
    title: `Your key was not sent to ${text(detail, 'host', 'this address')}`,
    next: 'Confirm that you trust this host in Settings, or go back to the service’s own address.',
    command: 'settings-engine',
  }),
  'address-invalid': (detail) => ({
    title: `The service cannot be at ${text(detail, 'address', 'this address')}`,
    next: 'Use an address that starts with https://, or http:// on this machine; it is set in Settings or by RUNWARE_BASE_URL.',
    command: 'settings-engine',
  }),
  'balance-empty': () => ({
    title: 'The balance of your Runware account is used up',
    next: 'Top it up in your Runware account; waiting work then goes on by itself.',
  }),
  'partner-balance': (detail) => ({
    title: `Free credit does not pay for ${modelOf(detail)}`,
    next: 'Partner models need a paid balance; choose a hosted model or top up.',
    command: 'go-create',
  }),
  'no-network': (detail) => ({
    title: 'The service cannot be reached',
    next: `Check the network. ${triedAgain(detail)}`,
  }),
  'connection-untrusted': (detail) => ({
    title: 'Somebody stands between you and the service',
    next: `Its certificate is not to be trusted, so nothing was sent. Sign in to the network you are on, and check its proxy and this machine’s clock. ${triedAgain(detail)}`,
  }),
  'service-busy': (detail) => ({
    title: 'The service is busy',
    next: triedAgain(detail),
    command: 'open-queue',
  }),
  'service-down': (detail) => ({
    title: 'The service is having trouble',
    next: `Nothing was lost. ${triedAgain(detail)}`,
  }),
  'service-timeout': () => ({
    title: 'The service took too long to answer',
    next: 'Look in the queue: what was paid for is fetched when it turns up.',
    command: 'open-queue',
  }),
  'service-rejected': (detail) => ({
    title: aboutField(detail, 'The service turned the request down'),
    next: said(detail, 'Change the settings and try again.'),
  }),
  'service-unreadable': () => ({
    title: 'The service answered something unreadable',
    next: 'Try again in a moment; nothing on this machine was changed.',
  }),
  'provider-failed': (detail) => ({
    title: aboutField(detail, 'The model’s provider failed'),
    next: said(detail, 'Try again, or choose another model.'),
  }),
  'content-refused': (detail) => ({
    title: `${text(detail, 'modelName', 'The service')} refused ${refusedInput(detail)}`,
    next: `${said(detail, '')} Change the wording, or try another model.`.trim(),
    command: 'focus-prompt',
  }),
  'outcome-unknown': () => ({
    title: 'It was sent, but no answer came back',
    next: 'It may have been made and charged. Ask the service again before paying twice.',
    command: 'open-queue',
  }),
  'fallback-unreachable': (detail) => ({
    title: `Your own server at ${text(detail, 'host', 'its address')} does not answer`,
    next: 'Check that it is running; waiting work then goes on by itself.',
    command: 'settings-engine',
  }),
  'fallback-no-api': (detail) => ({
    title: `The server at ${text(detail, 'host', 'this address')} was started without its API`,
    next: 'Start it again with the argument --api; waiting work then goes on by itself.',
    command: 'settings-engine',
  }),
  'fallback-unreadable': (detail) => ({
    title: `What answers at ${text(detail, 'host', 'this address')} does not sound like a Stable Diffusion WebUI`,
    next: 'Check the address of your own server in Settings.',
    command: 'settings-engine',
  }),
  'fallback-refused': (detail) => ({
    title: 'Your own server could not do this',
    next: saidBy('Your server', detail, 'Look at what it prints in its own window.'),
  }),
  'result-missing': () => ({
    title: 'The service no longer has this result',
    next: 'Results are kept for a limited time; generate it again with the same seed.',
  }),
  'result-host': (detail) => ({
    title: 'The result lies at an address we do not trust',
    next: `Nothing was downloaded from ${text(detail, 'host', 'there')}.`,
  }),
  'result-too-large': (detail) => ({
    title: 'The result is too large to download',
    next: `The limit is ${fileSize(amount(detail, 'limitBytes') ?? 268_435_456)}. Ask for a smaller size.`,
  }),
  'result-not-a-picture': () => ({
    title: 'The file that arrived is not a picture',
    next: 'Fetch it again; that costs nothing.',
  }),
  'result-interrupted': () => ({
    title: 'The download stopped halfway',
    next: 'Fetch it again; that costs nothing.',
  }),
  'disk-full': () => ({
    title: 'The disk is full',
    next: 'Free some space; paid results are fetched as soon as there is room.',
    command: 'settings-library',
  }),
  'library-read-only': () => ({
    title: 'The library cannot be written to',
    next: 'You can look at everything; to generate, choose a folder you may write to.',
    command: 'settings-library',
  }),
  'library-newer': () => ({
    title: 'The library was made by a newer studio',
    next: 'This one only reads what it understands of it. Update the studio to make changes.',
    command: 'settings-about',
  }),
  'library-in-use': () => ({
    title: 'Another studio has this library open',
    next: 'You can look at everything; close the other one to make changes.',
    command: 'settings-library',
  }),
  'library-damaged': () => ({
    title: 'The library’s index is damaged',
    next: 'Your picture files still lie in their folder, and nothing there is changed. To go on, choose another folder.',
    command: 'settings-library',
  }),
  'library-part-damaged': () => ({
    title: 'A part of the library’s index is damaged',
    next: 'Put a backup in place under Settings → Library. Pictures and what was paid since then stay.',
    command: 'settings-library',
  }),
  'library-missing': (detail) => ({
    title: 'The library folder is not there',
    next: `Connect the drive with ${text(detail, 'path', 'the folder')}, or choose another folder.`,
    command: 'settings-library',
  }),
  'library-not-moved': (detail) => ({
    title: 'The library does not move there',
    next: notMovedWords(detail),
  }),
  'source-missing': (detail) => ({
    title: `This folder is out of reach: ${text(detail, 'path', 'the folder')}`,
    next: 'Connect the drive it lies on, then go on; nothing is lost meanwhile.',
  }),
  'source-in-use': () => ({
    title: 'Pictures of the library lie in this folder',
    next: 'Take those out of the library first, or stop watching the folder.',
  }),
  'settings-reset': (detail) => ({
    title: 'The settings could not be read and were reset',
    next: `Look through them once${detail['file'] ? `; the old file was kept as ${text(detail, 'file', '')}` : ''}.`,
    command: 'go-settings',
  }),
  'file-not-written': (detail) => ({
    title: 'The file could not be written',
    next: `Look whether ${text(detail, 'path', 'the folder')} can be written and has room, or choose another place.`,
  }),
  'metadata-not-written': () => ({
    title: 'The file is not built as its kind is, so its metadata could not be changed',
    next: 'Choose PNG, JPEG or WebP as its format: then it is written anew.',
  }),
  'sidecar-of-another': () => ({
    title: 'Another program has written a sidecar for it',
    next: 'It stays as it is. Export a copy instead: the copy gets everything.',
  }),
  'not-ffmpeg': (detail) => ({
    title: `${text(detail, 'name', 'This file')} is not ffmpeg`,
    next: 'Choose the program itself. It is called ffmpeg, on Windows ffmpeg.exe.',
  }),
  'ffmpeg-missing': () => ({
    title: 'ffmpeg was not found',
    next: 'It looks into films. Install it, or choose it under Settings → Library.',
    command: 'settings-library',
  }),
  'demo-unavailable': () => ({
    title: 'The demo engine did not start',
    next: 'Restart the studio, or add a key and use Runware.',
    command: 'add-key',
  }),
  internal: () => ({
    title: 'Something went wrong inside the studio',
    next: 'Try again. Your pictures are safe; details are in the log.',
  }),
}

const isCode = (code: string): code is FailureCode =>
  (failureCodes as readonly string[]).includes(code)

/** The words for a failure that crossed a door as data. */
export const failureWords = (failure: FailureData): FailureWords =>
  failureTable[isCode(failure.code) ? failure.code : 'internal'](failure.detail)
