declare namespace App {
  interface Locals {
    /** The language of the page. */
    language: import('./inputs/language.ts').Language
    /** How many terms of the glossary the page has shown so far: each card has an id of its own. */
    terms?: number
  }
}
