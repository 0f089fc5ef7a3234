/** What the tests use of datapackage 1.1.10, which brings no types of its own. */
declare module 'datapackage' {
  export class Resource {
    readonly name: string
    readonly tabular: boolean
    /**
     * Reads and casts every row, each cell by its field; keys that must be unique and, where asked for, foreign keys too.
     * @throws DataPackageError or TableSchemaError at the first row that does not keep them; `errors` has each of its cells
     */
    read(options: { readonly relations: boolean }): Promise<readonly unknown[]>
  }

  export class Package {
    readonly valid: boolean
    readonly errors: readonly Error[]
    readonly resources: readonly Resource[]
    static load(descriptor: string, options: { readonly basePath: string }): Promise<Package>
  }
}
