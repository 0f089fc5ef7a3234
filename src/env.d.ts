declare namespace App {
  interface Locals {
    /** The language of the page. */
    language: import('./inputs/language.ts').Language
    /** The terms of the glossary that the page has marked so far: their cards stand after its content. */
    terms?: Set<string>
  }
}
