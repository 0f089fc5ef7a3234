import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Picture } from './picture.ts'
import type { Answer, Order } from './picture-worker.ts'

/** From the root of the project, where every command runs: the code of the pages is bundled, this file is not. */
const WORKER = 'src/publishing/picture-worker.ts'

/** Pictures in the making: drawing and encoding run in threads of their own, so one a core. */
const AT_ONCE = availableParallelism()

interface Waiting {
  readonly picture: Picture
  readonly done: (png: Uint8Array<ArrayBuffer>) => void
  readonly failed: (failure: unknown) => void
}

const waiting: Waiting[] = []
const inTheMaking = new Map<number, Waiting>()
let worker: Worker | null = null
let orders = 0

/**
 * A picture as PNG, made off the main thread, whose pages go on meanwhile; and in another heap, where pixels by the
 * megabyte set off no garbage collection of all that the pages hold. The thread starts with the first picture and ends
 * when none is left to make.
 * @throws what the renderer throws: see `rasterise`
 */
export function makePicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, failed) => {
    waiting.push({ picture, done, failed })
    orderNext()
  })
}

function orderNext(): void {
  while (inTheMaking.size < AT_ONCE) {
    const next = waiting.shift()
    if (next === undefined) break
    worker ??= startWorker()
    inTheMaking.set((orders += 1), next)
    worker.postMessage({ number: orders, picture: next.picture } satisfies Order)
  }
  if (inTheMaking.size > 0) return
  void worker?.terminate()
  worker = null
}

function startWorker(): Worker {
  // Pixels lie outside the heap and go with what is collected in it: a small heap is collected often, and soon.
  const started = new Worker(resolve(WORKER), { resourceLimits: { maxYoungGenerationSizeMb: 2 } })
  started.on('message', (answer: Answer) => {
    const order = inTheMaking.get(answer.number)
    inTheMaking.delete(answer.number)
    if ('png' in answer) order?.done(answer.png)
    else order?.failed(answer.failure)
    orderNext()
  })
  // A thread that could not start, or ran out of memory, takes what it was at with it; the next picture starts another.
  started.on('error', (failure) => {
    worker = null
    const lost = [...inTheMaking.values()]
    inTheMaking.clear()
    for (const order of lost) order.failed(failure)
    orderNext()
  })
  return started
}
