// What the head of every page does: one script, which stands in the page itself.
import './keep-choice.ts'
import '../../search/browser/search-door.ts'
