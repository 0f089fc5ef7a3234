// What the head of every page does: one script, which stands in the page itself.
import './keep-place.ts'
import '../../search/browser/search-door.ts'
