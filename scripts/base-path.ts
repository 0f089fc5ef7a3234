export { basePath } from '../src/inputs/base-path.ts'
