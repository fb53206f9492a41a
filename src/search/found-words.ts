// On every page: a search leaves the found words in the address of where they are. They are marked in what the fragment
// names, and the address becomes the plain one again, so that it can be copied and a reload shows the page as it is.
const found = new URLSearchParams(location.search).get('q')
const target = document.getElementById(location.hash.slice(1))

if (found && document.querySelector('main [data-place]')) {
  history.replaceState(history.state, '', location.pathname + location.hash)
  if (target) void import('./mark-found-words.ts').then(({ markArrival }) => markArrival(target, found))
}

export {}
