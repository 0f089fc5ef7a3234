import { getHeapStatistics } from 'node:v8'
import { z } from 'zod'
import type { Fault } from '../../src/inputs/files/fault.ts'

/** The heap of `--max-old-space-size=400`, with which a build has been tried, in MB of 1,048,576 bytes. */
const TRIED_HEAP = 590

/** The open files with which a build has been tried; it writes up to 300 pages at once. */
const TRIED_FILES = 400

/** Of the report that Node gives of itself. Windows sets no such limit. */
const reportSchema = z.object({
  userLimits: z.object({ open_files: z.object({ soft: z.union([z.number(), z.literal('unlimited')]) }) }).optional(),
})

/** How many files this process may have open. */
function openFiles(): number {
  const limit = reportSchema.parse(process.report.getReport()).userLimits?.open_files.soft ?? 'unlimited'
  return limit === 'unlimited' ? Infinity : limit
}

/**
 * Why a build would end in the middle, without a word of ours or in those of other programs: for want of memory or of file
 * handles. Empty where it has what was tried.
 * @param heapBytes what this Node lets the heap grow to
 * @param files how many files it may have open
 */
export function limitFaults(heapBytes = getHeapStatistics().heap_size_limit, files = openFiles()): readonly Fault[] {
  const limits = [
    {
      has: Math.floor(heapBytes / 2 ** 20),
      least: TRIED_HEAP,
      of: 'MB of heap',
      message: 'A build needs more memory. Where the machine has it: NODE_OPTIONS=--max-old-space-size=1000',
    },
    {
      has: files,
      least: TRIED_FILES,
      of: 'open files',
      message: 'A build writes many files at once. Where it may: ulimit -n 1024',
    },
  ]
  return limits
    .filter(({ has, least }) => has < least)
    .map(({ has, least, of, message }) => ({
      file: 'Node',
      line: null,
      column: null,
      position: null,
      value: `${has} ${of}`,
      expected: `at least ${least}`,
      message,
    }))
}
