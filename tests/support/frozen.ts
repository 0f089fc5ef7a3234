import { loadData } from '../../src/inputs/load-data.ts'
import { DATA_URL } from './data.ts'

/** The data that the tests judge the code by, read once. */
export const frozen = loadData(DATA_URL)
