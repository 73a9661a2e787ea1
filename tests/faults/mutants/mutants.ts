/** One rule taken out of the source. Every one of them must be missed by the simulation. */
export interface Mutant {
  name: string
  file: string
  /** Occurs exactly once in the file. */
  find: string
  replace: string
}

const FILES = 'src/main/library/files.ts'
const STEPS = 'src/main/studio/task-steps.ts'
const PURSE = 'src/main/studio/purse.ts'

/** The rules that keep paid work safe, one by one. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the file is not flushed',
    file: FILES,
    find: '    }\n    await handle.sync().catch(tolerate)\n  } finally {\n    await handle.close()\n  }\n  return { hash',
    replace: '    }\n  } finally {\n    await handle.close()\n  }\n  return { hash',
  },
  {
    name: 'the folder is not flushed',
    file: FILES,
    find: 'await syncFolder(files, folder)',
    replace: '',
  },
  {
    name: 'the folder of the folder is not flushed',
    file: FILES,
    find: 'await syncFolder(files, layout.folder)',
    replace: '',
  },
  {
    name: 'a file of another asset is adopted',
    file: FILES,
    find: 'if (hash === wanted.hash && !wanted.isTaken(relativePath(layout, path)))',
    replace: 'if (hash === wanted.hash)',
  },
  {
    name: 'what a crash left of downloads stays',
    file: FILES,
    find: 'await Promise.all(left.map((name) => discard(join(layout.incoming, name))))',
    replace: 'void left',
  },
  {
    name: 'commits do not wait for the disk',
    file: 'src/main/library/database.ts',
    find: "database.pragma('synchronous = FULL')",
    replace: "database.pragma('synchronous = NORMAL')",
  },
  {
    name: 'a write is answered before it is made',
    file: 'src/main/library/writer.ts',
    find: 'pending.push({ run: change, resolve: resolve as (value: unknown) => void, reject })',
    replace:
      'pending.push({ run: change, resolve: () => undefined, reject }); queueMicrotask(() => resolve(null as never))',
  },
  {
    name: 'sending is not written down before it is done',
    file: STEPS,
    find: "          state: 'submitting',\n",
    replace: '',
  },
  {
    name: 'a task moved by somebody else is changed all the same',
    file: 'src/main/studio/change-task.ts',
    find: 'if (!library.tasks.change(seen, to)) throw new TaskMoved(seen.uuid)',
    replace:
      'const { state } = library.tasks.get(seen.uuid) ?? seen\n  library.tasks.change({ uuid: seen.uuid, state }, to)',
  },
  {
    name: 'nothing is held back before sending',
    file: PURSE,
    find: 'ledger.reserve(task, needsOf(task) ?? 0, now())',
    replace: '',
  },
  {
    name: 'too little is held back',
    file: PURSE,
    find: 'ledger.reserve(task, needsOf(task) ?? 0, now())',
    replace: 'ledger.reserve(task, 0, now())',
  },
  {
    name: 'a limit is looked at without what is held back',
    file: PURSE,
    find: 'if (spent + reserved + needs > limit.cap)',
    replace: 'if (spent + needs > limit.cap)',
  },
  {
    name: 'an overrun does not stop sending',
    file: PURSE,
    find: 'flags.setOverrun({ taskUuid: task.uuid, micros: overrun })',
    replace: 'void overrun',
  },
  {
    name: 'a charge is not booked',
    file: STEPS,
    find: 'purse.settle(task, costMicros)',
    replace: 'undefined',
  },
  {
    name: 'a charge is booked in a second write',
    file: STEPS,
    find: 'purse.settle(task, costMicros)',
    replace: 'void library.write(() => purse.settle(task, costMicros))',
  },
  {
    name: 'what was held back is not let go of',
    file: STEPS,
    find: 'else purse.release(task, failure.code)',
    replace: '',
  },
  {
    name: 'a charge in doubt is let go of',
    file: STEPS,
    find: "if (state === 'unknown') purse.dispute(task, failure.code)\n      else purse.release",
    replace: 'purse.release',
  },
  {
    name: 'taking back leaves the reservation',
    file: 'src/main/studio/change-jobs.ts',
    find: 'purse.release(task, reason)',
    replace: '',
  },
  {
    name: 'a task left in the middle of being sent is taken for one in doubt only in memory',
    file: 'src/main/studio/queue.ts',
    find: 'return await steps.doubt(task)',
    replace: 'return await steps.recovering(task)',
  },
  {
    name: 'an old UUID is sent again',
    file: STEPS,
    find: 'age >= 0 && age < REPLAY_AGE',
    replace: 'age >= 0',
  },
  {
    name: 'a clock set back makes an old UUID young',
    file: STEPS,
    find: 'age >= 0 && age < REPLAY_AGE',
    replace: 'age < REPLAY_AGE',
  },
  {
    name: 'a UUID the service knows counts as failed',
    file: STEPS,
    find: "        await change(task, { state: 'running', conflicted: true })\n        return AT_ONCE",
    replace: "        return end(task, 'failed', dataOf(failure))",
  },
  {
    name: 'the archive is believed after a replay',
    file: STEPS,
    find: "conflicted: task.conflicted || back === 'recovering',",
    replace: '',
  },
  {
    name: 'a lost answer counts as not sent',
    file: STEPS,
    find: "        await change(task, { state: 'recovering' })\n        return AT_ONCE\n      case 'retry'",
    replace:
      "        await change(task, { state: back, submittedAt: null })\n        return AT_ONCE\n      case 'retry'",
  },
  {
    name: 'a task in doubt is given up after three failed replays',
    file: STEPS,
    find: "if (back === 'queued' && (tries >= MAX_TRIES || !task.replayable)) {",
    replace: 'if (tries >= MAX_TRIES || !task.replayable) {',
  },
  {
    name: 'a synchronous task is replayed',
    file: STEPS,
    find: 'if (task.replayable && age',
    replace: 'if (age',
  },
  {
    name: 'a result told twice is two results',
    file: STEPS,
    find: '...new Map(told.map((result) => [result.id, result])).values(),',
    replace: '...told,',
  },
  {
    name: 'an address that expired is not asked for anew',
    file: STEPS,
    find: "failure.code === 'result-missing' && (await freshResults(task))",
    replace: 'false as boolean | null',
  },
  {
    name: 'a picture is not looked at before it counts',
    file: 'src/main/studio/deliver.ts',
    find: 'const facts = await media.inspect({ path: received.path, thumbnail, isHashed: true })',
    replace:
      "const facts = await media.inspect({ path: received.path, thumbnail, isHashed: true }).catch(() => ({ extension: 'png' as const, width: 1, height: 1 }))",
  },
]
