// What the pages' own parts lack for the keyboard and for those who hear a page.
//
// Enter opens what a row of a table stands for, and takes the keyboard along into the panel; Escape brings it back.
//
// The grid that Streamlit draws on a canvas marks a row by Shift and Space and hears buttons in its cells by the
// mouse alone. Its cells are there for screen readers, as `glide-cell-<column>-<row>`, and hold the focus.
const ROW = 35; // pixels of a row and of the head

function enter(event) {
  if (event.key === "Escape" && event.target.closest?.(".st-key-panel")) return back();
  const cell = event.target.closest?.('[id^="glide-cell-"]'), table = cell?.closest('[class*="st-key-opens_"]');
  if (event.key !== "Enter" || !table || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const before = document.querySelector(".st-key-panel")?.innerText;
  const name = [...table.classList].find(name => name.startsWith("st-key-opens_"));
  window.regimeAtlas.left = { name, canvas: cell.closest("canvas"), row: Number(cell.id.split("-").pop()) };
  if (table.matches('[class*="st-key-opens_names_"]')) press(cell);
  else if (cell.closest("tr")?.getAttribute("aria-selected") !== "true") mark(cell);
  else return goTo(before, 0);
  goTo(before, 50);
}

// Marks the row, as Shift and Space do.
function mark(cell) {
  const space = { key: " ", code: "Space", keyCode: 32, which: 32, shiftKey: true, bubbles: true, cancelable: true };
  cell.dispatchEvent(new KeyboardEvent("keydown", space));
}

// Presses the name of the row, which stands first beside the boxes.
function press(cell) {
  const canvas = cell.closest("canvas"), box = canvas.getBoundingClientRect(), row = Number(cell.id.split("-").pop());
  const scrolled = canvas.closest('[data-testid="stDataFrame"]').querySelector(".dvn-scroller").scrollTop;
  const place = { clientX: box.left + 60, clientY: box.top + ROW * (row + 1.5) - scrolled };
  const at = { ...place, bubbles: true, cancelable: true };
  for (const name of ["move", "down", "up"]) {
    const mouse = { isPrimary: true, pointerType: "mouse", view: window };
    const said = { ...at, ...mouse, button: 0, buttons: name === "up" ? 0 : 1 };
    canvas.dispatchEvent(new PointerEvent(`pointer${name}`, said));
    canvas.dispatchEvent(new MouseEvent(`mouse${name}`, said));
  }
  canvas.dispatchEvent(new MouseEvent("click", at));
}

// Goes to the first link of the panel once it tells of something else; asks ten times a second.
function goTo(before, tries) {
  const panel = document.querySelector(".st-key-panel");
  if (panel && (!tries || panel.innerText !== before)) panel.querySelector("a, button")?.focus();
  else if (tries) setTimeout(goTo, 100, before, tries - 1);
}

// Goes back to the row that was left; a table that was drawn anew beside the panel begins at its first.
function back() {
  const { name, canvas, row } = window.regimeAtlas.left ?? {};
  if (canvas?.isConnected) return canvas.focus();
  const anew = name && document.querySelector(`.${CSS.escape(name)} canvas`);
  if (!anew) return;
  anew.focus();
  const down = { key: "ArrowDown", code: "ArrowDown", keyCode: 40, which: 40, bubbles: true, cancelable: true };
  for (let k = 0; k < row; k++) setTimeout(() => anew.dispatchEvent(new KeyboardEvent("keydown", down)), 20 * (k + 1));
}

// Titles of pictures are headings of the third level: where none of the second stands above, they are heard as such.
function levels() {
  let above = 0;
  for (const heading of document.querySelectorAll('[data-testid="stMain"] :is(h1, h2, h3, h4)')) {
    const own = Number(heading.tagName[1]), level = Math.min(own, above + 1);
    const said = level === own ? null : String(level);
    if (heading.getAttribute("aria-level") !== said)
      said ? heading.setAttribute("aria-level", said) : heading.removeAttribute("aria-level");
    above = level;
  }
}
