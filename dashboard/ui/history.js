// One step of the browser's history for each page.
//
// Streamlit opens a page without the filters and writes them into the address when the run is over: two
// steps. Here a click on the navigation is a step to that page with the filters of the present address,
// which Streamlit then follows as it follows Back and Forward. Where its own way is taken (a narrow
// window, a path that is no page), what completes an address takes the place of the unfinished one.
const plainClick = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

// A link in a sentence to a page of this app opens there, in this tab and session; Streamlit would open a new one.
function within(event) {
  const link = event.target.closest?.('[data-testid="stMarkdownContainer"] a[href]');
  if (!link || !plainClick(event)) return;
  if (link.closest('[data-testid="stPageLink"], [data-testid="stSidebarNavLink"]')) return;
  const next = new URL(link.href, window.location.href);
  const page = next.pathname.split("/").pop();
  if (next.origin !== window.location.origin || !window.regimeAtlas.pages.includes(page)) return;
  if (next.hash && next.pathname + next.search === window.location.pathname + window.location.search) return;
  event.preventDefault();
  event.stopPropagation();
  window.history.pushState({}, "", next.pathname + next.search);
  window.dispatchEvent(new PopStateEvent("popstate"));
  if (next.hash) bring(next.hash.slice(1), 100);
}

// Brings a heading into view as soon as the page that holds it is there; asks ten times a second.
function bring(anchor, tries) {
  const found = document.getElementById(anchor);
  if (found) found.scrollIntoView();
  else if (tries) setTimeout(bring, 100, anchor, tries - 1);
}

function follow(event) {
  const link = event.target.closest?.('[data-testid="stSidebarNavLink"]');
  if (!link || !plainClick(event) || window.innerWidth <= 768) return;
  const next = new URL(link.href, window.location.href);
  if (next.pathname === window.location.pathname) return;
  const asked = [...new URLSearchParams(window.location.search)];
  const kept = asked.filter(([name]) => window.regimeAtlas.filters.includes(name));
  event.preventDefault();
  event.stopPropagation();
  window.history.pushState({}, "", next.pathname + "?" + new URLSearchParams(kept));
  window.dispatchEvent(new PopStateEvent("popstate"));
}

function unfinished(next) {
  const here = window.location.pathname.split("/").pop();
  if (here && !window.regimeAtlas.pages.includes(here)) return true;
  return next.pathname === window.location.pathname && !new URLSearchParams(window.location.search).has("lang");
}

// Charts come in the colours of the theme. Streamlit takes over what the system turns to, and asks for nothing anew.
const toTheme = () => setTimeout(() => window.regimeAtlas.redraw(), 100);

export default function ({ data, setTriggerValue }) {
  const first = !window.regimeAtlas;
  window.regimeAtlas = { ...window.regimeAtlas, ...data, redraw: () => setTriggerValue("theme", true) };
  document.documentElement.lang = data.lang; // the page is spoken and broken into lines as its language is
  if (!first) return;
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", toTheme);
  const push = window.history.pushState.bind(window.history);
  window.history.pushState = (state, title, url) => {
    if (unfinished(new URL(url, window.location.href))) window.history.replaceState(state, title, url);
    else push(state, title, url);
  };
  document.addEventListener("click", follow, true);
  document.addEventListener("click", within, true);
  document.addEventListener("keydown", enter, true);
  let waiting = setTimeout(again, 0);
  function again() {
    waiting = undefined;
    levels();
  }
  const changed = () => (waiting ??= setTimeout(again, 200));
  new MutationObserver(changed).observe(document.body, { childList: true, subtree: true });
}
