declare namespace App {
  interface Locals {
    /** How many terms of the glossary the page has shown so far: each card has an id of its own. */
    terms?: number
  }
}
