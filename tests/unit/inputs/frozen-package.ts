import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPackageSchema } from '../../../src/inputs/tables/datapackage.ts'
import { DATA } from '../../support/data.ts'

/** The description of the frozen tables. */
export const frozenPackage = dataPackageSchema.parse(JSON.parse(readFileSync(join(DATA, 'datapackage.json'), 'utf8')))
